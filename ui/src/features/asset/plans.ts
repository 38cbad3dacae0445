import { credits, number } from '@/lib/format';
import { messages } from '@/messages';
import type { Plan } from './queries';

const words = messages.asset.plans;

/** A unit by one: call for calls. */
export function oneOf(unit: string): string {
  return unit.endsWith('s') ? unit.slice(0, -1) : unit;
}

/** What one unit costs: 0.001 credits per call. */
export function priceOf(plan: Plan): string {
  return plan.pricePerUnit === 0
    ? words.free
    : `${credits(plan.pricePerUnit)} ${messages.common.credits} ${words.per(oneOf(plan.unit))}`;
}

/** How much a plan allows, one line each. */
export function limitsOf({ limits, unit }: Plan): string[] {
  const lines: [number | null | undefined, (n: string) => string][] = [
    [limits.requestsPerMinute, words.perMinute],
    [limits.requestsPerDay, words.perDay],
    [limits.concurrency, words.atOnce],
    [limits.unitsPerMinute, (n) => words.unitsPerMinute(n, unit)],
    [limits.unitsPerDay, (n) => words.unitsPerDay(n, unit)],
  ];
  return lines.flatMap(([value, say]) => (value ? [say(number(value))] : []));
}
