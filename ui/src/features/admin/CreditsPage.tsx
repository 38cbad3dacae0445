import { Button, Menu, Modal, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Money } from '@/components/Money';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { one } from '@/lib/address';
import { useAddress } from '@/lib/useAddress';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import styles from './admin.module.css';
import { BookingForm } from './BookingForm';
import { type Booking, type BookingKind, useBookings, type Verb } from './queries';
import { useTeamName } from './useTeamName';

const words = messages.admin.credits;
const KINDS: BookingKind[] = ['grants', 'adjustments', 'refunds'];
const VERBS: Verb[] = ['grant', 'adjust', 'refund'];

/** What administrators have booked, newest first. */
export function CreditsPage() {
  const [search, change] = useAddress();
  const paging = usePaging();
  const [verb, setVerb] = useState<Verb>();
  const kind = KINDS.find((known) => known === one(search, 'kind')) ?? 'grants';
  const team = one(search, 'of');
  const bookings = useBookings(kind, team, paging.cursor);
  const nameOf = useTeamName();
  const show = (changes: Record<string, string | undefined>) => {
    paging.toFirst();
    change(changes);
  };
  return (
    <AdminLayout>
      <PageHeader title={words.title} text={words.text} action={<Book onChoose={setVerb} />} />
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={words.show}
          value={kind}
          onChange={(chosen) => show({ kind: chosen })}
          data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        {team && (
          <Button
            size="compact-sm"
            variant="light"
            rightSection={<IconX size={14} aria-hidden />}
            onClick={() => show({ of: undefined })}
          >
            {words.of} {team}
          </Button>
        )}
      </div>
      <DataTable
        label={words.kinds[kind]}
        columns={columnsOf(nameOf)}
        rows={bookings.data?.items}
        rowKey={(booking) => String(booking.number)}
        error={bookings.data ? undefined : bookings.error}
        onRetry={() => void bookings.refetch()}
        empty={<EmptyState title={words.empty[kind]} text={words.emptyText} />}
        {...paging.steps(bookings.data?.nextCursor)}
      />
      <Modal
        opened={verb !== undefined}
        onClose={() => setVerb(undefined)}
        title={verb && words.verbs[verb]}
      >
        {verb && <BookingForm verb={verb} team={team} onDone={() => setVerb(undefined)} />}
      </Modal>
    </AdminLayout>
  );
}

function Book({ onChoose }: { onChoose: (verb: Verb) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button>{words.book}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {VERBS.map((verb) => (
          <Menu.Item key={verb} onClick={() => onChoose(verb)}>
            {words.verbs[verb]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function columnsOf(nameOf: (team: string) => ReactNode): Column<Booking>[] {
  return [
    { key: 'at', header: words.at, cell: (booking) => <RelativeTime at={booking.at} /> },
    {
      key: 'team',
      header: words.team,
      cell: (booking) => (
        <Link to="/admin/credits" search={{ of: booking.team }}>
          {nameOf(booking.team)}
        </Link>
      ),
    },
    {
      key: 'note',
      header: words.note,
      cell: (booking) => <span dir="auto">{booking.note}</span>,
      wide: true,
    },
    { key: 'reference', header: words.reference, cell: (booking) => booking.reference, wide: true },
    {
      key: 'amount',
      header: words.amount,
      cell: (booking) => <Money amount={booking.amount} unit={false} />,
      align: 'right',
    },
  ];
}
