import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { FormFaults } from '@/components/FormFaults';
import { Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { isAtLeast, useMe, useTeam } from '@/lib/session';
import { messages } from '@/messages';
import { type Member, type Role, useChangeRole, useMembers, useRemoveMember } from './queries';
import styles from './settings.module.css';

const words = messages.settings.team;
export const ROLES: Role[] = ['viewer', 'member', 'admin', 'owner'];

/** Who belongs to the team as what. */
export function MemberList() {
  const me = useMe();
  const team = useTeam();
  const members = useMembers();
  const change = useChangeRole();
  const remove = useRemoveMember();
  const [removing, setRemoving] = useState<Member>();
  const mayChange = (member: Member) =>
    isAtLeast(team?.role, 'owner') ||
    (isAtLeast(team?.role, 'admin') && !isAtLeast(member.role, 'admin'));
  const offered = ROLES.filter(
    (role) => isAtLeast(team?.role, 'owner') || !isAtLeast(role, 'admin'),
  );
  const isMe = (member: Member | undefined) => member?.id === me?.user.id;

  const columns: Column<Member>[] = [
    {
      key: 'person',
      header: words.person,
      cell: (member) => (
        <>
          <span className={styles.block}>
            <bdi>{member.name}</bdi>
            {isMe(member) && ` (${words.you})`}
          </span>
          <span className={styles.muted}>{member.email}</span>
        </>
      ),
    },
    {
      key: 'role',
      header: words.role,
      cell: (member) =>
        mayChange(member) ? (
          <Select
            size="xs"
            className={styles.role}
            aria-label={words.roleOf(member.name)}
            data={offered.map((value) => ({ value, label: words.roles[value] }))}
            value={member.role}
            allowDeselect={false}
            onChange={(role) => role && change.mutate({ user: member.id, role: role as Role })}
          />
        ) : (
          words.roles[member.role]
        ),
    },
    {
      key: 'since',
      header: words.since,
      cell: (member) => <RelativeTime at={member.since} />,
      wide: true,
    },
    {
      key: 'remove',
      header: '',
      cell: (member) =>
        mayChange(member) || isMe(member) ? (
          <Button
            variant="default"
            size="xs"
            aria-label={isMe(member) ? words.leave : words.remove}
            onClick={() => setRemoving(member)}
          >
            {isMe(member) ? words.leaveBrief : words.removeBrief}
          </Button>
        ) : null,
      align: 'right',
    },
  ];
  return (
    <Panel title={words.members}>
      <FormFaults error={change.error} fields={[]} />
      <DataTable
        label={words.members}
        columns={columns}
        rows={members.data?.items}
        rowKey={(member) => member.id}
        error={members.error ?? undefined}
        onRetry={() => void members.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
      />
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={
          isMe(removing)
            ? words.leaveTitle(team?.name ?? '')
            : words.removeTitle(removing?.name ?? '')
        }
        lost={isMe(removing) ? words.leaveLost : words.removeLost(removing?.name ?? '')}
        action={isMe(removing) ? words.leave : words.remove}
        onConfirm={() => remove.mutateAsync(removing?.id ?? '')}
      />
    </Panel>
  );
}
