import { number } from '@/lib/format';
import { unitPrice } from '@/lib/price';
import { messages } from '@/messages';
import type { Plan } from './queries';

const words = messages.asset.plans;

/** What a plan costs. */
export function priceOf(plan: Plan): string {
  return unitPrice(plan.pricePerUnit, plan.unit);
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
