import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { RowMenu } from '@/components/RowMenu';
import { State } from '@/components/State';
import { isAtLeast, useTeam } from '@/lib/session';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { KeyForm } from './KeyForm';
import { KeySecret } from './KeySecret';
import { type Key, useKeys, useRevokeKey, useRotateKey } from './queries';
import { SettingsLayout } from './SettingsLayout';
import styles from './settings.module.css';

const words = messages.settings.keys;

type Doing =
  | { what: 'making' }
  | { what: 'changing' | 'rotating' | 'revoking'; key: Key }
  | { what: 'showing'; key: Key };

const KINDS: Record<string, 'good' | 'bad' | 'waiting'> = {
  live: 'good',
  revoked: 'bad',
  expired: 'waiting',
};

/** The keys of the team, or of oneself where one may not see those of others. */
export function KeysPage() {
  const team = useTeam();
  const mayHave = isAtLeast(team?.role, 'member');
  const paging = usePaging();
  const keys = useKeys(paging.cursor, mayHave);
  const [doing, setDoing] = useState<Doing>();
  const make = <Button onClick={() => setDoing({ what: 'making' })}>{words.make}</Button>;
  if (!mayHave) {
    return (
      <SettingsLayout>
        <PageHeader title={words.title} text={words.text} />
        <EmptyState title={words.viewer} text={words.viewerText} />
      </SettingsLayout>
    );
  }
  return (
    <SettingsLayout>
      <PageHeader title={words.title} text={words.text} action={make} />
      <DataTable
        label={words.title}
        columns={columnsOf(setDoing)}
        rows={keys.data?.items}
        rowKey={(key) => key.id}
        error={keys.data ? undefined : keys.error}
        onRetry={() => void keys.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        {...paging.steps(keys.data?.nextCursor)}
      />
      <Dialogs doing={doing} setDoing={setDoing} />
    </SettingsLayout>
  );
}

type DialogsProps = { doing: Doing | undefined; setDoing: (doing: Doing | undefined) => void };

function Dialogs({ doing, setDoing }: DialogsProps) {
  const rotate = useRotateKey();
  const revoke = useRevokeKey();
  const close = () => setDoing(undefined);
  const key = doing && 'key' in doing ? doing.key : undefined;
  const name = key?.name ?? '';
  return (
    <>
      <Modal opened={doing?.what === 'making'} onClose={close} title={words.make} size="lg">
        <KeyForm onClose={close} onMade={(made) => setDoing({ what: 'showing', key: made })} />
      </Modal>
      <Modal
        opened={doing?.what === 'changing'}
        onClose={close}
        title={words.changeTitle(name)}
        size="lg"
      >
        {key && <KeyForm of={key} onClose={close} onMade={close} />}
      </Modal>
      <Modal
        opened={doing?.what === 'showing'}
        onClose={close}
        title={words.secretTitle}
        size="lg"
        closeOnClickOutside={false}
      >
        {key && <KeySecret of={key} onDone={close} />}
      </Modal>
      <ConfirmDialog
        opened={doing?.what === 'rotating'}
        onClose={close}
        title={words.rotateTitle(name)}
        lost={words.rotateLost}
        action={words.rotateAction}
        onConfirm={async () => {
          const rotated = await rotate.mutateAsync(key?.id ?? '');
          // after the dialog has closed itself
          setTimeout(() => setDoing({ what: 'showing', key: rotated }));
        }}
      />
      <ConfirmDialog
        opened={doing?.what === 'revoking'}
        onClose={close}
        title={words.revokeTitle(name)}
        lost={words.revokeLost(key?.prefix ?? '')}
        action={words.revoke}
        name={name}
        onConfirm={() => revoke.mutateAsync(key?.id ?? '')}
      />
    </>
  );
}

function columnsOf(setDoing: (doing: Doing) => void): Column<Key>[] {
  return [
    {
      key: 'name',
      header: words.name,
      cell: (key) => (
        <>
          <span className={styles.block}>
            <bdi>{key.name}</bdi>
          </span>
          <code className={styles.muted}>{key.prefix}…</code>
        </>
      ),
    },
    {
      key: 'scopes',
      header: words.scopes,
      cell: (key) => key.scopes.map((scope) => words.scope[scope]).join(', '),
      wide: true,
    },
    {
      key: 'state',
      header: words.state,
      cell: (key) => (
        <State kind={KINDS[key.state] ?? 'waiting'}>{words.states[key.state] ?? key.state}</State>
      ),
    },
    {
      key: 'used',
      header: words.used,
      cell: (key) => (key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : words.notUsed),
      wide: true,
    },
    {
      key: 'expires',
      header: words.expires,
      cell: (key) => (key.expiresAt ? <RelativeTime at={key.expiresAt} /> : words.never),
      wide: true,
    },
    {
      key: 'actions',
      header: '',
      cell: (key) =>
        key.state === 'live' && <RowMenu name={key.name} deeds={deedsOf(key, setDoing)} />,
      align: 'right',
    },
  ];
}

function deedsOf(key: Key, setDoing: (doing: Doing) => void) {
  return [
    { label: words.change, onClick: () => setDoing({ what: 'changing', key }) },
    { label: words.rotate, onClick: () => setDoing({ what: 'rotating', key }) },
    { label: words.revoke, isBad: true, onClick: () => setDoing({ what: 'revoking', key }) },
  ];
}
