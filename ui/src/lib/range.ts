import { one, type Search } from './address';

/** The same ranges everywhere. */
export const RANGES = ['today', '7d', '30d', '90d'] as const;
export type Range = (typeof RANGES)[number];

export type Span = { from: string; to: string; groupBy: 'hour' | 'day' };

const DAYS: Record<Range, number> = { today: 1, '7d': 7, '30d': 30, '90d': 90 };
const DAY = 86_400_000;
const HOUR = 3_600_000;

export function rangeOf(search: Search): Range {
  const asked = one(search, 'range');
  return RANGES.find((range) => range === asked) ?? '7d';
}

/** The days (UTC) of a range that ends now. */
export function spanOf(range: Range, now: Date): Span {
  const from = new Date(now.getTime() - (DAYS[range] - 1) * DAY);
  return { from: dayOf(from), to: dayOf(now), groupBy: range === 'today' ? 'hour' : 'day' };
}

/** The first moment of a range. */
export function beginOf(range: Range, now: Date): string {
  return `${spanOf(range, now).from}T00:00:00Z`;
}

export type Slot<Row> = { key: string; label: string; row: Row | undefined };

/** Every hour or day of the range in order, also those without a row. */
export function slotsOf<Row extends { group?: string | null }>(
  rows: Row[],
  range: Range,
  now: Date,
): Slot<Row>[] {
  const byGroup = new Map(rows.map((row) => [row.group ?? '', row]));
  const span = spanOf(range, now);
  const step = span.groupBy === 'hour' ? HOUR : DAY;
  const slots: Slot<Row>[] = [];
  for (let at = Date.parse(`${span.from}T00:00:00Z`); at <= now.getTime(); at += step) {
    const time = new Date(at);
    const key = step === HOUR ? time.toISOString().replace('.000', '') : dayOf(time);
    slots.push({ key, label: labelOf(time, span.groupBy), row: byGroup.get(key) });
  }
  return slots;
}

const days = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const hours = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function labelOf(time: Date, unit: 'hour' | 'day'): string {
  return unit === 'hour' ? hours.format(time) : days.format(time);
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
