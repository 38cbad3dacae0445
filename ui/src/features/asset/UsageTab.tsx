import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { Chart } from '@/components/Chart';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Id } from '@/components/Id';
import { Money } from '@/components/Money';
import { RelativeTime } from '@/components/RelativeTime';
import { State } from '@/components/State';
import { duration, number } from '@/lib/format';
import { spanOf } from '@/lib/range';
import { pointsOf, said } from '@/lib/series';
import type { MyTeam } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import { type Page, recentCallsQuery, usageQuery } from './queries';

type Call = Schemas['CallJson'];
type Props = { page: Page; team: MyTeam | undefined; onTry: () => void };

const words = messages.asset.usage;

const RANGE = '30d';

const COLUMNS: Column<Call>[] = [
  { key: 'at', header: words.when, cell: (call) => <RelativeTime at={call.startedAt} /> },
  {
    key: 'outcome',
    header: words.outcome,
    cell: (call) => (
      <State kind={call.outcome === 'succeeded' ? 'good' : 'bad'} isBrief>
        {messages.usage.calls.outcomes[call.outcome]}
      </State>
    ),
  },
  {
    key: 'took',
    header: words.took,
    align: 'right',
    cell: (call) => duration(call.durationMillis),
  },
  {
    key: 'cost',
    header: words.cost,
    align: 'right',
    cell: (call) => <Money amount={call.totalCost} />,
  },
  {
    key: 'id',
    header: words.request,
    wide: true,
    cell: (call) => <Id value={call.requestId} />,
  },
];

/** What the team has called and spent. */
export function UsageTab({ page, team, onTry }: Props) {
  if (!team) return <EmptyState title={words.title} text={words.signIn} />;
  return (
    <div className={styles.api}>
      <Sums page={page} team={team} />
      <section>
        <Title order={2}>{words.recent}</Title>
        <Recent page={page} team={team} onTry={onTry} />
      </section>
    </div>
  );
}

function Sums({ page, team }: { page: Page; team: MyTeam }) {
  const now = new Date();
  const usage = useQuery(usageQuery(team.slug, page.asset.id, spanOf(RANGE, now)));
  const row = usage.data?.total;
  if (!row || row.calls === 0) return null;
  return (
    <section>
      <Title order={2}>{words.title}</Title>
      <dl className={styles.sums}>
        <div>
          <dt>{words.calls}</dt>
          <dd>{number(row.calls)}</dd>
        </div>
        <div>
          <dt>{words.errors}</dt>
          <dd>{number(row.errors)}</dd>
        </div>
        <div>
          <dt>{words.spend}</dt>
          <dd>
            <Money amount={row.cost} />
          </dd>
        </div>
      </dl>
      <Chart
        label={words.chart}
        points={pointsOf(usage.data?.items ?? [], 'calls', RANGE, now)}
        format={(value) => said(value, 'calls')}
        isCount
      />
    </section>
  );
}

function Recent({ page, team, onTry }: Props & { team: MyTeam }) {
  const calls = useQuery(recentCallsQuery(team.slug, page.asset.id));
  const navigate = useNavigate();
  return (
    <DataTable
      label={words.recent}
      columns={COLUMNS}
      rows={calls.data?.items}
      rowKey={(call) => call.requestId}
      error={calls.error}
      onRetry={() => void calls.refetch()}
      onOpen={(call) => void navigate({ to: '/calls/$call', params: { call: call.requestId } })}
      empty={
        <EmptyState
          title={words.none}
          text={words.noneText}
          action={<Button onClick={onTry}>{words.tryIt}</Button>}
        />
      }
    />
  );
}
