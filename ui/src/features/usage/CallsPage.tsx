import { Anchor, Button, Checkbox, Group, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { CsvButton } from '@/components/CsvButton';
import { type Column, DataTable, type Sorting } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Id } from '@/components/Id';
import { Money } from '@/components/Money';
import { PageHeader } from '@/components/PageHeader';
import { RangePicker } from '@/components/RangePicker';
import { RelativeTime } from '@/components/RelativeTime';
import { one, type Search } from '@/lib/address';
import type { Call } from '@/lib/calls';
import { duration } from '@/lib/format';
import { beginOf, rangeOf } from '@/lib/range';
import { isAtLeast, useTeam } from '@/lib/session';
import { amountOf } from '@/lib/units';
import { useAddress } from '@/lib/useAddress';
import { messages } from '@/messages';
import { CallState } from './CallState';
import { type CallSearch, useCalls, useKeys, useUsage } from './queries';
import styles from './usage.module.css';

const words = messages.usage.calls;
const OUTCOMES = ['succeeded', 'failed', 'abandoned', 'interrupted'] as const;
const SORTS = ['newest', 'oldest', 'slowest', 'costliest'] as const;

const columns: Column<Call>[] = [
  {
    key: 'started',
    header: words.started,
    cell: (call) => <RelativeTime at={call.startedAt} />,
    sortable: true,
  },
  {
    key: 'asset',
    header: words.asset,
    cell: (call) => <span dir="auto">{call.asset.ref ?? words.deleted}</span>,
  },
  { key: 'outcome', header: words.outcome, cell: (call) => <CallState call={call} isBrief /> },
  {
    key: 'key',
    header: words.key,
    cell: (call) => <span dir="auto">{call.keyName ?? words.noKey}</span>,
    wide: true,
  },
  {
    key: 'duration',
    header: words.duration,
    cell: (call) => duration(call.durationMillis),
    align: 'right',
    sortable: true,
  },
  {
    key: 'units',
    header: words.units,
    cell: (call) => amountOf(call.units, call.unit),
    align: 'right',
    wide: true,
  },
  {
    key: 'cost',
    header: words.cost,
    cell: (call) => <Money amount={call.totalCost} unit={false} />,
    align: 'right',
    sortable: true,
    wide: true,
  },
  {
    key: 'request',
    header: words.request,
    cell: (call) => <Id value={call.requestId} />,
    wide: true,
  },
];

/** Single calls: narrowed, sorted and paged by the server; the page's state is its address. */
export function CallsPage() {
  const [search, change] = useAddress();
  const navigate = useNavigate();
  const team = useTeam();
  const asked = askedIn(search);
  const calls = useCalls(asked, asked.cursor ? false : 5_000);
  const isNarrowed = ['asset', 'key', 'outcome', 'steps'].some((name) => one(search, name));
  const trail = [search.trail ?? []].flat();
  return (
    <>
      <PageHeader
        title={words.title}
        text={
          <>
            {words.text} {words.refused} <Anchor href="/docs/errors">{words.refusedWhy}</Anchor>.
          </>
        }
        action={
          <CsvButton
            path={`/api/teams/${team?.slug}/calls`}
            search={{ ...asked, limit: 200 }}
            name="calls.csv"
          />
        }
      />
      <Filters search={search} change={change} isNarrowed={isNarrowed} />
      <DataTable
        label={words.title}
        columns={columns}
        rows={calls.data?.items}
        rowKey={(call) => call.requestId}
        error={calls.data ? undefined : calls.error}
        onRetry={() => void calls.refetch()}
        onOpen={(call) => void navigate({ to: '/calls/$call', params: { call: call.requestId } })}
        sort={sortingOf(asked.sort)}
        onSort={(sort) => change({ sort: sortOf(sort) })}
        empty={<Nothing isNarrowed={isNarrowed} change={change} />}
        onNext={
          calls.data?.nextCursor
            ? () =>
                change({
                  cursor: calls.data.nextCursor ?? undefined,
                  trail: [...trail, asked.cursor ?? '-'],
                })
            : undefined
        }
        onPrevious={
          trail.length > 0
            ? () =>
                change({
                  cursor: trail.at(-1) === '-' ? undefined : trail.at(-1),
                  trail: trail.slice(0, -1),
                })
            : undefined
        }
      />
    </>
  );
}

type FiltersProps = { search: Search; change: (changes: Search) => void; isNarrowed: boolean };

function Filters({ search, change, isNarrowed }: FiltersProps) {
  const team = useTeam();
  const assets = useUsage({ groupBy: 'asset' });
  const keys = useKeys(isAtLeast(team?.role, 'member'));
  const named = (assets.data?.items ?? []).flatMap(({ group, name }) =>
    group && name ? [{ value: group, label: name }] : [],
  );
  return (
    <Group
      gap="sm"
      mb="md"
      align="end"
      role="search"
      aria-label={words.filters}
      className={styles.filters}
    >
      <RangePicker value={rangeOf(search)} onChange={(range) => change({ range })} />
      <Select
        size="xs"
        aria-label={words.asset}
        placeholder={words.asset}
        data={named}
        value={one(search, 'asset') ?? null}
        onChange={(asset) => change({ asset: asset ?? undefined })}
        searchable
        clearable
      />
      <Select
        size="xs"
        aria-label={words.key}
        placeholder={words.key}
        data={(keys.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={one(search, 'key') ?? null}
        onChange={(key) => change({ key: key ?? undefined })}
        searchable
        clearable
      />
      <Select
        size="xs"
        aria-label={words.outcome}
        placeholder={words.outcome}
        data={[
          { value: 'not', label: words.failed },
          ...OUTCOMES.map((value) => ({ value: value as string, label: words.outcomes[value] })),
        ]}
        value={one(search, 'outcome') ?? null}
        onChange={(outcome) => change({ outcome: outcome ?? undefined })}
        clearable
      />
      <Checkbox
        size="sm"
        label={words.steps}
        checked={one(search, 'steps') === 'true'}
        onChange={(event) => change({ steps: event.currentTarget.checked ? 'true' : undefined })}
      />
      {isNarrowed && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() =>
            change({ asset: undefined, key: undefined, outcome: undefined, steps: undefined })
          }
        >
          {words.clear}
        </Anchor>
      )}
    </Group>
  );
}

function Nothing({ isNarrowed, change }: Omit<FiltersProps, 'search'>) {
  return isNarrowed ? (
    <EmptyState title={words.nothing} text={words.nothingText} />
  ) : (
    <EmptyState
      title={words.empty}
      text={words.emptyText}
      action={
        <Group gap="xs">
          <Button component={Link} to="/discover">
            {words.discover}
          </Button>
          <Button variant="default" onClick={() => change({ range: '90d' })}>
            {messages.parts.range['90d']}
          </Button>
        </Group>
      }
    />
  );
}

function askedIn(search: Search): CallSearch {
  const outcome = one(search, 'outcome');
  const sort = SORTS.find((known) => known === one(search, 'sort'));
  return {
    from: beginOf(rangeOf(search), new Date()),
    asset: one(search, 'asset'),
    key: one(search, 'key'),
    outcome: OUTCOMES.find((known) => known === outcome),
    failed: outcome === 'not' ? true : undefined,
    children: one(search, 'steps') === 'true' ? true : undefined,
    sort,
    cursor: one(search, 'cursor'),
    limit: 50,
  };
}

function sortingOf(sort: CallSearch['sort']): Sorting {
  switch (sort) {
    case 'oldest':
      return { by: 'started', descending: false };
    case 'slowest':
      return { by: 'duration', descending: true };
    case 'costliest':
      return { by: 'cost', descending: true };
    default:
      return { by: 'started', descending: true };
  }
}

function sortOf({ by, descending }: Sorting): CallSearch['sort'] {
  if (by === 'duration') return 'slowest';
  if (by === 'cost') return 'costliest';
  return descending ? undefined : 'oldest';
}
