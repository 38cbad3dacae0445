import { Skeleton } from '@mantine/core';
import { Chart } from '@/components/Chart';
import { FailedState } from '@/components/FailedState';
import { Panel } from '@/components/Panel';
import { percent } from '@/lib/format';
import { type Range, spanOf } from '@/lib/range';
import { type Measure, measured, pointsOf, said } from '@/lib/series';
import { messages } from '@/messages';
import { type Usage, useUsage } from './queries';
import styles from './usage.module.css';

const words = messages.usage.dashboard;

const TILES: [Measure, string][] = [
  ['calls', words.calls],
  ['errors', words.errors],
  ['p50', words.latency],
  ['cost', words.spend],
];

/** Calls, errors, duration and spend of the range, each as a number and over time. */
export function Tiles({ range }: { range: Range }) {
  const now = new Date();
  const span = spanOf(range, now);
  const usage = useUsage({ from: span.from, to: span.to, groupBy: span.groupBy }, true);
  if (usage.error && !usage.data) {
    return <FailedState error={usage.error} onRetry={() => void usage.refetch()} />;
  }
  return (
    <div className={styles.tiles}>
      {TILES.map(([measure, title]) => (
        <Panel key={measure} title={title}>
          {usage.data ? (
            <Tile usage={usage.data} measure={measure} title={title} range={range} now={now} />
          ) : (
            <Skeleton height={196} radius="md" />
          )}
        </Panel>
      ))}
    </div>
  );
}

// fewer points say no more than the figure above them
const CHARTED = 3;

type TileProps = { usage: Usage; measure: Measure; title: string; range: Range; now: Date };

function Tile({ usage, measure, title, range, now }: TileProps) {
  const total = measured(usage.total, measure);
  const points = pointsOf(usage.items, measure, range, now);
  return (
    <>
      <div className={styles.figure}>{total === undefined ? '–' : said(total, measure)}</div>
      <div className={styles.note}>{noteOf(usage, measure)}</div>
      {points.length >= CHARTED && (
        <Chart
          label={title}
          points={points}
          format={(value) => said(value, measure)}
          isCount={measure === 'calls' || measure === 'errors'}
          height={132}
        />
      )}
    </>
  );
}

function noteOf({ total }: Usage, measure: Measure): string {
  if (total.calls === 0) return words.noCalls;
  if (measure === 'p50' && total.p95Millis) return words.p95(said(total.p95Millis, 'p50'));
  if (measure === 'errors') return words.share(percent(total.errors / total.calls));
  return measure === 'cost' ? messages.common.credits : '';
}
