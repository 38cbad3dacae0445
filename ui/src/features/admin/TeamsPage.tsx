import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { RowMenu } from '@/components/RowMenu';
import { one } from '@/lib/address';
import { number } from '@/lib/format';
import { useAddress } from '@/lib/useAddress';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import styles from './admin.module.css';
import { BookingForm } from './BookingForm';
import { type Team, useTeams, type Verb } from './queries';
import { SearchBar } from './SearchBar';

const words = messages.admin.teams;
const credits = messages.admin.credits;
const VERBS: Verb[] = ['grant', 'adjust', 'refund'];

type Doing = { verb: Verb; team: Team };

/** Every team, and what it is given. */
export function TeamsPage() {
  const [search] = useAddress();
  const paging = usePaging();
  const [doing, setDoing] = useState<Doing>();
  const teams = useTeams(one(search, 'q'), paging.cursor);
  return (
    <AdminLayout>
      <PageHeader title={words.title} text={words.text} />
      <SearchBar label={words.search} onSearch={paging.toFirst} />
      <DataTable
        label={words.title}
        columns={columnsOf(setDoing)}
        rows={teams.data?.items}
        rowKey={(team) => team.id}
        error={teams.data ? undefined : teams.error}
        onRetry={() => void teams.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        {...paging.steps(teams.data?.nextCursor)}
      />
      <Modal
        opened={doing !== undefined}
        onClose={() => setDoing(undefined)}
        title={doing && `${credits.verbs[doing.verb]}: ${doing.team.name}`}
      >
        {doing && (
          <BookingForm
            verb={doing.verb}
            team={doing.team.slug}
            onDone={() => setDoing(undefined)}
          />
        )}
      </Modal>
    </AdminLayout>
  );
}

function columnsOf(onDo: (doing: Doing) => void): Column<Team>[] {
  return [
    {
      key: 'team',
      header: words.team,
      cell: (team) => (
        <>
          <bdi className={styles.block}>{team.name}</bdi>
          <span className={styles.muted}>{team.slug}</span>
        </>
      ),
    },
    {
      key: 'kind',
      header: words.kind,
      cell: (team) => (team.personal ? words.personal : words.shared),
      wide: true,
    },
    {
      key: 'members',
      header: words.members,
      cell: (team) => number(team.members),
      align: 'right',
      wide: true,
    },
    {
      key: 'since',
      header: words.since,
      cell: (team) => <RelativeTime at={team.createdAt} />,
      wide: true,
    },
    {
      key: 'bookings',
      header: '',
      cell: (team) => (
        <Link to="/admin/credits" search={{ of: team.slug }}>
          {words.bookings}
        </Link>
      ),
      align: 'right',
    },
    {
      key: 'actions',
      header: '',
      cell: (team) => (
        <RowMenu
          name={team.name}
          deeds={VERBS.map((verb) => ({
            label: credits.verbs[verb],
            onClick: () => onDo({ verb, team }),
          }))}
        />
      ),
      align: 'right',
    },
  ];
}
