import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { messages } from '@/messages';
import { useInvitations, useWithdraw } from './queries';
import styles from './settings.module.css';

type Invitation = Schemas['InvitationJson'];

const words = messages.settings.team;

/** Links that were not used yet. */
export function InvitationList() {
  const invitations = useInvitations(true);
  const withdraw = useWithdraw();
  const [withdrawing, setWithdrawing] = useState<Invitation>();
  const columns: Column<Invitation>[] = [
    {
      key: 'who',
      header: words.person,
      cell: (invitation) => invitation.email ?? words.anybody,
    },
    { key: 'role', header: words.role, cell: (invitation) => words.roles[invitation.role] },
    {
      key: 'until',
      header: words.until,
      cell: (invitation) => <RelativeTime at={invitation.expiresAt} />,
      wide: true,
    },
    {
      key: 'withdraw',
      header: '',
      cell: (invitation) => (
        <Button variant="default" size="xs" onClick={() => setWithdrawing(invitation)}>
          {words.withdraw}
        </Button>
      ),
      align: 'right',
    },
  ];
  return (
    <Panel title={words.invitations}>
      <DataTable
        label={words.invitations}
        columns={columns}
        rows={invitations.data?.items}
        rowKey={(invitation) => invitation.id}
        error={invitations.error ?? undefined}
        onRetry={() => void invitations.refetch()}
        empty={<p className={styles.muted}>{words.noInvitations}</p>}
      />
      <ConfirmDialog
        opened={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        title={words.withdrawTitle}
        lost={words.withdrawLost}
        action={words.withdraw}
        onConfirm={() => withdraw.mutateAsync(withdrawing?.id ?? '')}
      />
    </Panel>
  );
}
