import { Button, SegmentedControl, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { one, type Search } from '@/lib/address';
import { type Entry, useEntryLinks, useMarkRead } from '@/lib/inbox';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { useInbox } from './queries';

const words = messages.inbox;

/** What concerns the person and their teams. */
export function InboxPage() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const isUnread = one(search, 'show') === 'unread';
  const paging = usePaging();
  const entries = useInbox(isUnread, paging.cursor);
  const read = useMarkRead();
  const linkTo = useEntryLinks();
  const columns: Column<Entry>[] = [
    {
      key: 'text',
      header: words.text,
      cell: (entry) => (
        <>
          <Text size="sm" fw={entry.readAt ? 400 : 600} dir="auto">
            {entry.link ? <Link {...linkTo(entry)}>{entry.text}</Link> : entry.text}
          </Text>
          <Text size="xs" c="dimmed" component="div">
            <RelativeTime at={entry.at} />
          </Text>
        </>
      ),
    },
    { key: 'kind', header: words.what, cell: (entry) => words.kinds[entry.kind], wide: true },
    {
      key: 'read',
      header: '',
      cell: (entry) =>
        entry.readAt ? null : (
          <Button variant="default" size="xs" onClick={() => read.mutate(entry.id)}>
            {words.read}
          </Button>
        ),
      align: 'right',
    },
  ];
  return (
    <>
      <PageHeader
        title={words.title}
        action={
          <SegmentedControl
            size="xs"
            aria-label={words.show}
            value={isUnread ? 'unread' : 'all'}
            onChange={(show) => {
              paging.toFirst();
              void navigate({
                to: '.',
                search: (before: Search) => ({
                  ...before,
                  show: show === 'all' ? undefined : show,
                }),
                replace: true,
              });
            }}
            data={[
              { value: 'all', label: words.all },
              { value: 'unread', label: words.unread },
            ]}
          />
        }
      />
      <DataTable
        label={words.label}
        columns={columns}
        rows={entries.data?.items}
        rowKey={(entry) => entry.id}
        error={entries.data ? undefined : entries.error}
        onRetry={() => void entries.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        {...paging.steps(entries.data?.nextCursor)}
      />
    </>
  );
}
