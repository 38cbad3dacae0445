import { describe, expect, it } from 'vitest';
import { bytes, credits, duration, number, percent, shortened, timeFrom } from './format';

describe('format', () => {
  it('groups numbers over 9,999 only', () => {
    expect([number(9_999), number(10_000), number(1_234_567)]).toEqual([
      '9999',
      '10,000',
      '1,234,567',
    ]);
  });

  it('shows as many digits of money as matter', () => {
    expect([0, 0.000_012, 0.5, 12.3456, 10_000].map(credits)).toEqual([
      '0',
      '0.000012',
      '0.5',
      '12.346',
      '10,000',
    ]);
  });

  it('says durations in the unit that a person would', () => {
    expect([0.04, 4.26, 320, 1_440, 125_000].map(duration)).toEqual([
      '0.1 ms',
      '4.3 ms',
      '320 ms',
      '1.4 s',
      '2 min',
    ]);
  });

  it('says times from now', () => {
    const now = new Date('2026-01-02T12:00:00Z');
    expect(timeFrom(new Date('2026-01-02T11:59:55Z'), now)).toBe('just now');
    expect(timeFrom(new Date('2026-01-02T11:15:00Z'), now)).toBe('45 minutes ago');
    expect(timeFrom(new Date('2026-01-01T11:00:00Z'), now)).toBe('yesterday');
    expect(timeFrom(new Date('2026-01-05T12:00:00Z'), now)).toBe('in 3 days');
  });

  it('leaves out the middle of a long id', () => {
    expect(shortened('0123456789abcdef01234567')).toBe('012345…234567');
    expect(shortened('short')).toBe('short');
  });

  it('rounds shares and sizes', () => {
    expect([percent(1), percent(0.9876), bytes(1_536)]).toEqual(['100 %', '98.8 %', '1.5 kB']);
  });
});
