import { credits, number } from '@/lib/format';
import { unitPrice } from '@/lib/price';
import { messages } from '@/messages';
import type { Page, Plan } from './queries';

const words = messages.asset.plans;

/** What a plan costs, and for a pipeline what its steps come to as well. */
export function priceOf(plan: Plan, { steps }: Page): string {
  const own = unitPrice(plan.pricePerUnit, plan.unit);
  return steps && steps.costMax > 0 ? words.withSteps(own, credits(steps.costMax)) : own;
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
