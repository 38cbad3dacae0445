import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { messages } from '@/messages';

export type Point = { at: string; value: number };

export type ChartProps = {
  label: string;
  points: Point[];
  format: (value: number) => string;
  /** Whether the axis begins at zero, as it must for counts. */
  zero?: boolean;
  /** Whether there is nothing between two whole numbers. */
  isCount?: boolean;
  height?: number;
};

const Drawn = lazy(() => import('./ChartCanvas'));

/** Values over time in one hue; for fewer than three points it says the numbers. */
export function Chart(props: ChartProps) {
  const { points, label, format, height = 180 } = props;
  if (points.length < 3) {
    const last = points.at(-1);
    return (
      <Text size="sm" c="dimmed">
        {last ? `${label}: ${format(last.value)} (${last.at})` : messages.common.chart.fewPoints}
      </Text>
    );
  }
  const last = points.at(-1);
  return (
    <figure
      style={{ margin: 0 }}
      aria-label={`${label}. ${messages.common.chart.latest(format(last?.value ?? 0))}`}
    >
      <Suspense fallback={<Skeleton height={height} radius="md" />}>
        <Drawn {...props} height={height} />
      </Suspense>
    </figure>
  );
}
