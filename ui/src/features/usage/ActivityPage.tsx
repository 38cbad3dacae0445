import { SegmentedControl, Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Chart } from '@/components/Chart';
import { CsvButton } from '@/components/CsvButton';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { FailedState } from '@/components/FailedState';
import { Money } from '@/components/Money';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { RangePicker } from '@/components/RangePicker';
import { one } from '@/lib/address';
import { duration, number } from '@/lib/format';
import { rangeOf, spanOf } from '@/lib/range';
import { MEASURES, type Measure, pointsOf, said } from '@/lib/series';
import { useTeam } from '@/lib/session';
import { amountOf } from '@/lib/units';
import { useAddress } from '@/lib/useAddress';
import { useVocabulary } from '@/lib/vocabulary';
import { messages } from '@/messages';
import { type UsageRow, useUsage } from './queries';
import styles from './usage.module.css';

const CHART_HEIGHT = 220;
const words = messages.usage.activity;
const SLICES = ['asset', 'key', 'function', 'day'] as const;
type Slice = (typeof SLICES)[number];

/** What the calls came to, by asset, key, function or day, and over time. */
export function ActivityPage() {
  const [search, change] = useAddress();
  const team = useTeam();
  const now = new Date();
  const range = rangeOf(search);
  const span = spanOf(range, now);
  const slice = SLICES.find((known) => known === one(search, 'by')) ?? 'asset';
  const measure = MEASURES.find((known) => known === one(search, 'chart')) ?? 'calls';
  const days = { from: span.from, to: span.to };
  const series = useUsage({ ...days, groupBy: span.groupBy });
  const usage = useUsage({ ...days, groupBy: slice });
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.text}
        action={
          <CsvButton
            path={`/api/teams/${team?.slug}/usage`}
            search={{ ...days, groupBy: slice }}
            name={`usage-${span.from}-${span.to}.csv`}
          />
        }
      />
      <div className={styles.controls}>
        <RangePicker value={range} onChange={(chosen) => change({ range: chosen })} />
        <SegmentedControl
          size="xs"
          aria-label={words.measure}
          value={measure}
          onChange={(chart) => change({ chart })}
          data={MEASURES.map((value) => ({ value, label: words.measures[value] }))}
        />
      </div>
      <Panel title={words.measures[measure]}>
        {series.data ? (
          <Chart
            label={words.measures[measure]}
            points={pointsOf(series.data.items, measure, range, now)}
            format={(value) => said(value, measure)}
            height={CHART_HEIGHT}
            isCount={measure === 'calls' || measure === 'errors'}
          />
        ) : series.error ? (
          <FailedState error={series.error} onRetry={() => void series.refetch()} />
        ) : (
          <Skeleton height={CHART_HEIGHT} radius="md" />
        )}
      </Panel>
      <div className={styles.controls}>
        <SegmentedControl
          size="xs"
          aria-label={words.by}
          value={slice}
          onChange={(by) => change({ by })}
          data={SLICES.map((value) => ({ value, label: words.slices[value] }))}
        />
      </div>
      <Table slice={slice} measure={measure} range={range} usage={usage} />
    </>
  );
}

type TableProps = {
  slice: Slice;
  measure: Measure;
  range: string;
  usage: ReturnType<typeof useUsage>;
};

function Table({ slice, range, usage }: TableProps) {
  const navigate = useNavigate();
  const { functionName } = useVocabulary();
  const isOpened = slice === 'asset' || slice === 'key';
  const open = (row: UsageRow) => {
    if (row.group) void navigate({ to: '/calls', search: { [slice]: row.group, range } });
  };
  const rows = usage.data && usage.data.groupBy === slice ? usage.data.items : undefined;
  return (
    <DataTable
      label={words.title}
      columns={columnsOf(slice, functionName)}
      rows={rows && slice === 'day' ? rows.toReversed() : rows}
      rowKey={(row) => row.group ?? ''}
      error={usage.error ?? undefined}
      onRetry={() => void usage.refetch()}
      onOpen={isOpened ? open : undefined}
      empty={<EmptyState title={words.empty} text={words.emptyText} />}
    />
  );
}

function columnsOf(slice: Slice, functionName: (name: string) => string): Column<UsageRow>[] {
  return [
    {
      key: 'group',
      header: words.slices[slice],
      cell: (row) => <span dir="auto">{row.name ?? nameOf(row, slice, functionName)}</span>,
    },
    { key: 'calls', header: words.calls, cell: (row) => number(row.calls), align: 'right' },
    {
      key: 'errors',
      header: words.errors,
      cell: (row) => number(row.errors),
      align: 'right',
      wide: true,
    },
    {
      key: 'units',
      header: words.units,
      cell: (row) =>
        Object.entries(row.units ?? {})
          .map(([unit, used]) => amountOf(used, unit))
          .join(', '),
      align: 'right',
      wide: true,
    },
    { key: 'p50', header: words.p50, cell: (row) => time(row.p50Millis), align: 'right' },
    {
      key: 'p95',
      header: words.p95,
      cell: (row) => time(row.p95Millis),
      align: 'right',
      wide: true,
    },
    {
      key: 'cost',
      header: words.cost,
      cell: (row) => <Money amount={row.cost} unit={false} />,
      align: 'right',
    },
  ];
}

function nameOf(row: UsageRow, slice: Slice, functionName: (name: string) => string): string {
  if (slice === 'day' && row.group) return row.group;
  if (slice === 'function' && row.group) return functionName(row.group);
  return words.none[slice];
}

function time(millis: number | null | undefined): string {
  return millis === null || millis === undefined ? '–' : duration(millis);
}
