import { describe, expect, it } from 'vitest';
import { beginOf, rangeOf, slotsOf, spanOf } from './range';

const now = new Date('2026-03-05T02:30:00Z');

describe('a range', () => {
  it('is a week unless the address says otherwise', () => {
    expect(rangeOf({})).toBe('7d');
    expect(rangeOf({ range: '30d' })).toBe('30d');
    expect(rangeOf({ range: 'ever' })).toBe('7d');
  });

  it('ends today and counts today', () => {
    expect(spanOf('7d', now)).toEqual({ from: '2026-02-27', to: '2026-03-05', groupBy: 'day' });
    expect(spanOf('today', now)).toEqual({ from: '2026-03-05', to: '2026-03-05', groupBy: 'hour' });
    expect(beginOf('today', now)).toBe('2026-03-05T00:00:00Z');
  });

  it('has a slot for every day, also for one without calls', () => {
    const slots = slotsOf([{ group: '2026-03-04', calls: 3 }], '7d', now);
    expect(slots).toHaveLength(7);
    expect(slots.at(-2)).toMatchObject({ label: 'Mar 4', row: { calls: 3 } });
    expect(slots.at(-1)?.row).toBeUndefined();
  });

  it('has a slot for every hour until now', () => {
    const slots = slotsOf([{ group: '2026-03-05T02:00:00Z', calls: 1 }], 'today', now);
    expect(slots.map(({ row }) => row?.calls)).toEqual([undefined, undefined, 1]);
  });
});
