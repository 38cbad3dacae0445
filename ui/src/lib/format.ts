const grouped = new Intl.NumberFormat('en', { useGrouping: 'min2', maximumFractionDigits: 2 });
const big = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'long',
});

/** Numbers over 9,999 are grouped. */
export function number(value: number): string {
  return Math.abs(value) > 9_999 ? big.format(value) : grouped.format(value).replace(/,/g, '');
}

/** An amount of credits, with as many digits as matter. */
export function credits(amount: number): string {
  if (amount === 0) return '0';
  const size = Math.abs(amount);
  if (size >= 100) return number(Math.round(amount * 100) / 100);
  if (size >= 1) return String(Math.round(amount * 1_000) / 1_000);
  return new Intl.NumberFormat('en', {
    maximumSignificantDigits: 3,
    maximumFractionDigits: 9,
  }).format(amount);
}

/** A duration as a person says it: 4 ms, 320 ms, 1.4 s, 2 min. */
export function duration(millis: number): string {
  if (millis < 1) return `${Math.max(0.1, Math.round(millis * 10) / 10)} ms`;
  if (millis < 10) return `${Math.round(millis * 10) / 10} ms`;
  if (millis < 1_000) return `${Math.round(millis)} ms`;
  if (millis < 60_000) return `${Math.round(millis / 100) / 10} s`;
  return `${Math.round(millis / 60_000)} min`;
}

export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 99.95 || value === Math.round(value) ? Math.round(value) : value.toFixed(1)} %`;
}

export function bytes(count: number): string {
  if (count < 1_000) return `${count} B`;
  if (count < 1_000_000) return `${Math.round(count / 100) / 10} kB`;
  return `${Math.round(count / 100_000) / 10} MB`;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago, or in how long. */
export function timeFrom(at: Date, now: Date): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1_000);
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return Math.abs(seconds) < 10 ? 'just now' : relative.format(seconds, 'second');
}

/** In the reader's own zone. */
export function wholeTime(at: Date): string {
  return absolute.format(at);
}

/** An id or key with its middle left out; short ones stay whole. */
export function shortened(id: string, ends = 6): string {
  return id.length <= ends * 2 + 1 ? id : `${id.slice(0, ends)}…${id.slice(-ends)}`;
}
