import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { isAtLeast, useTeam } from '@/lib/session';
import { messages } from '@/messages';
import { CreateTeamForm } from './CreateTeamForm';
import { InvitationList } from './InvitationList';
import { InviteForm } from './InviteForm';
import { MemberList } from './MemberList';
import { NameForm } from './NameForm';
import { useRenameTeam } from './queries';
import { SettingsLayout } from './SettingsLayout';
import styles from './settings.module.css';

const words = messages.settings.team;

/** The people of the team and what it is called. */
export function TeamPage() {
  const team = useTeam();
  const rename = useRenameTeam();
  const [inviting, setInviting] = useState(false);
  const [creating, setCreating] = useState(false);
  const manages = isAtLeast(team?.role, 'admin');
  return (
    <SettingsLayout>
      <PageHeader
        title={team?.name ?? words.title}
        text={team?.slug}
        dir="auto"
        action={
          <>
            <Button variant="default" onClick={() => setCreating(true)}>
              {words.create}
            </Button>
            {manages && <Button onClick={() => setInviting(true)}>{words.invite}</Button>}
          </>
        }
      />
      <div className={styles.stack}>
        <MemberList />
        {manages && <InvitationList />}
        {isAtLeast(team?.role, 'owner') && team && (
          <Panel title={words.called}>
            <NameForm
              key={`${team.id}/${team.name}`}
              label={words.name}
              hint={words.nameHint(team.slug)}
              action={words.saveName}
              name={team.name}
              rename={rename}
            />
          </Panel>
        )}
      </div>
      <Modal opened={inviting} onClose={() => setInviting(false)} title={words.inviteTitle}>
        <InviteForm onDone={() => setInviting(false)} />
      </Modal>
      <Modal opened={creating} onClose={() => setCreating(false)} title={words.createTitle}>
        <CreateTeamForm onDone={() => setCreating(false)} />
      </Modal>
    </SettingsLayout>
  );
}
