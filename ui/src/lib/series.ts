import type { Schemas } from '@/api/client';
import { credits, duration, number } from './format';
import { type Range, slotsOf } from './range';

type Row = Schemas['ReportUsageRow'];

export const MEASURES = ['calls', 'errors', 'p50', 'cost'] as const;
export type Measure = (typeof MEASURES)[number];

/** A measure over the range: counts and spend of every slot, durations where there were calls. */
export function pointsOf(rows: Row[], measure: Measure, range: Range, now: Date) {
  return slotsOf(rows, range, now).flatMap(({ label, row }) => {
    const value = measured(row, measure);
    return value === undefined ? [] : [{ at: label, value }];
  });
}

export function measured(row: Row | undefined, measure: Measure): number | undefined {
  if (measure === 'p50') return row?.p50Millis ?? undefined;
  return row?.[measure] ?? 0;
}

export function said(value: number, measure: Measure): string {
  if (value === 0) return '0';
  switch (measure) {
    case 'p50':
      return duration(value);
    case 'cost':
      return credits(value);
    default:
      return number(value);
  }
}
