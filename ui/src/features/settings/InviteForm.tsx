import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CodeBlock } from '@/components/CodeBlock';
import { DialogForm } from '@/components/DialogForm';
import { faultOf } from '@/lib/pointer';
import { isAtLeast, useTeam } from '@/lib/session';
import { messages } from '@/messages';
import { ROLES } from './MemberList';
import { type Role, useInvite } from './queries';

const words = messages.settings.team;

/** Makes a link that lets somebody join. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const mine = useTeam()?.role;
  const [role, setRole] = useState<Role>('member');
  const [email, setEmail] = useState('');
  const invite = useInvite();
  const offered = ROLES.filter((each) => isAtLeast(mine, 'owner') || !isAtLeast(each, 'admin'));
  if (invite.data) {
    // behind the #, which no browser sends to a server
    const link = `${window.location.origin}/join#${invite.data.secret}`;
    return (
      <Stack gap="md">
        <Text size="sm">{words.linkText}</Text>
        <CodeBlock text={link} label={words.copyLink} />
        <Group justify="flex-end">
          <Button onClick={onDone} data-autofocus>
            {words.done}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <DialogForm
      action={words.inviteAction}
      onSubmit={() => invite.mutate({ role, email: email.trim() === '' ? null : email.trim() })}
      onCancel={onDone}
      sent={invite}
      fields={['role', 'email']}
    >
      <Text size="sm">{words.inviteText}</Text>
      <Select
        label={words.role}
        description={`${words.roles[role]}: ${words.rolesText[role]}.`}
        data={offered.map((value) => ({ value, label: words.roles[value] }))}
        value={role}
        allowDeselect={false}
        onChange={(chosen) => setRole((chosen ?? 'member') as Role)}
        error={faultOf(invite.error, 'role')}
      />
      <TextInput
        type="email"
        label={words.inviteEmail}
        placeholder={messages.common.field.optional}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={faultOf(invite.error, 'email')}
      />
    </DialogForm>
  );
}
