import { useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { RowMenu } from '@/components/RowMenu';
import { State } from '@/components/State';
import { one } from '@/lib/address';
import { useMe } from '@/lib/session';
import { useAddress } from '@/lib/useAddress';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import styles from './admin.module.css';
import { type User, useChangeUser, useUsers } from './queries';
import { SearchBar } from './SearchBar';

const words = messages.admin.users;

type Deed = 'appoint' | 'dismiss' | 'disable' | 'enable';
type Doing = { deed: Deed; user: User };

const CHANGES = {
  appoint: { administrator: true },
  dismiss: { administrator: false },
  disable: { disabled: true },
  enable: { disabled: false },
};

/** Every account: who may sign in, and who administers. */
export function UsersPage() {
  const [search] = useAddress();
  const paging = usePaging();
  const [doing, setDoing] = useState<Doing>();
  const users = useUsers(one(search, 'q'), paging.cursor);
  const mine = useMe()?.user.id;
  return (
    <AdminLayout>
      <PageHeader title={words.title} text={words.text} />
      <SearchBar label={words.search} onSearch={paging.toFirst} />
      <DataTable
        label={words.title}
        columns={columnsOf(mine, setDoing)}
        rows={users.data?.items}
        rowKey={(user) => user.id}
        error={users.data ? undefined : users.error}
        onRetry={() => void users.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        {...paging.steps(users.data?.nextCursor)}
      />
      <Confirm doing={doing} onClose={() => setDoing(undefined)} />
    </AdminLayout>
  );
}

function Confirm({ doing, onClose }: { doing: Doing | undefined; onClose: () => void }) {
  const change = useChangeUser();
  const deed = doing?.deed ?? 'enable';
  const name = doing?.user.name ?? '';
  return (
    <ConfirmDialog
      opened={doing !== undefined}
      onClose={onClose}
      title={words.titles[deed](name)}
      lost={words.lost[deed](name)}
      action={words[deed]}
      onConfirm={async () => {
        if (doing) await change.mutateAsync({ user: doing.user.id, change: CHANGES[deed] });
      }}
    />
  );
}

function columnsOf(mine: string | undefined, onDo: (doing: Doing) => void): Column<User>[] {
  return [
    {
      key: 'person',
      header: words.person,
      cell: (user) => (
        <>
          <span className={styles.block}>
            <bdi>{user.name}</bdi>
            {user.id === mine && ` (${words.you})`}
          </span>
          <span className={styles.muted}>{user.email}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: words.state,
      cell: (user) => (
        <>
          <State kind={user.disabledAt ? 'bad' : 'good'}>
            {user.disabledAt ? words.disabled : words.active}
          </State>
          {user.administrator && <span className={styles.role}>{words.administrator}</span>}
        </>
      ),
    },
    {
      key: 'since',
      header: words.since,
      cell: (user) => <RelativeTime at={user.createdAt} />,
      wide: true,
    },
    {
      key: 'actions',
      header: '',
      cell: (user) =>
        user.id === mine ? null : (
          <RowMenu
            name={user.name}
            deeds={deedsFor(user).map((deed) => ({
              label: words[deed],
              isBad: deed === 'disable',
              onClick: () => onDo({ deed, user }),
            }))}
          />
        ),
      align: 'right',
    },
  ];
}

function deedsFor({ administrator, disabledAt }: User): Deed[] {
  return [administrator ? 'dismiss' : 'appoint', disabledAt ? 'enable' : 'disable'];
}
