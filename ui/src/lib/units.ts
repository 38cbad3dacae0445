import { number } from './format';

/** An amount in its unit: "1 call", "12 calls". */
export function amountOf(count: number, unit: string): string {
  return `${number(count)} ${count === 1 ? singular(unit) : unit}`;
}

/** What one of it is called. */
export function singular(unit: string): string {
  return unit.endsWith('s') ? unit.slice(0, -1) : unit;
}
