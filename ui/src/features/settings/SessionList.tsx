import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { State } from '@/components/State';
import { messages } from '@/messages';
import { useEndOthers, useEndSession, useSessions } from './queries';

type Session = Schemas['KnownSession'];

const words = messages.settings.profile;

/** Where one is signed in; any but the present session may be ended. */
export function SessionList() {
  const sessions = useSessions();
  const end = useEndSession();
  const endOthers = useEndOthers();
  const [ending, setEnding] = useState<Session>();
  const [endingAll, setEndingAll] = useState(false);
  const others = (sessions.data?.items ?? []).filter(({ current }) => !current).length;
  const columns: Column<Session>[] = [
    {
      key: 'which',
      header: words.sessions,
      cell: (session) =>
        session.current ? <State kind="good">{words.thisOne}</State> : words.other,
    },
    {
      key: 'since',
      header: words.since,
      cell: (session) => <RelativeTime at={session.createdAt} />,
      wide: true,
    },
    {
      key: 'used',
      header: words.used,
      cell: (session) => <RelativeTime at={session.lastUsedAt} />,
    },
    {
      key: 'end',
      header: '',
      cell: (session) =>
        session.current ? null : (
          <Button variant="default" size="xs" onClick={() => setEnding(session)}>
            {words.end}
          </Button>
        ),
      align: 'right',
    },
  ];
  return (
    <Panel
      title={words.sessions}
      aside={
        others > 0 && (
          <Button variant="default" size="xs" onClick={() => setEndingAll(true)}>
            {words.endAll}
          </Button>
        )
      }
    >
      <DataTable
        label={words.sessions}
        columns={columns}
        rows={sessions.data?.items}
        rowKey={(session) => session.id}
        error={sessions.error ?? undefined}
        onRetry={() => void sessions.refetch()}
        empty={<EmptyState title={words.none} text={words.noneText} />}
      />
      <ConfirmDialog
        opened={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={words.endTitle}
        lost={words.endLost}
        action={words.end}
        onConfirm={() => end.mutateAsync(ending?.id ?? '')}
      />
      <ConfirmDialog
        opened={endingAll}
        onClose={() => setEndingAll(false)}
        title={words.endAllTitle}
        lost={words.endAllLost(others)}
        action={words.endAll}
        onConfirm={() => endOthers.mutateAsync(undefined)}
      />
    </Panel>
  );
}
