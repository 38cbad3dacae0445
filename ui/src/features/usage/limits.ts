import type { Schemas } from '@/api/client';
import { number } from '@/lib/format';
import { amountOf } from '@/lib/units';
import { messages } from '@/messages';

type Limit = Schemas['NearLimit'];
export type Quotas = Schemas['QuotasJson'];
export type Policy = Schemas['QuotasJsonPolicy'];

const words = messages.usage.limits;

/** What is left of a limit: "57 of 60 requests a minute left". */
export function leftOf({ limit, left, unit, windowSeconds }: Limit): string {
  const most = windowSeconds === 0 ? number(limit) : amountOf(limit, unit);
  return words.left(number(left), `${most} ${words.windows[windowSeconds] ?? ''}`);
}

export function usedShare({ limit, left }: Policy): number {
  return 1 - left / limit;
}

/** The policy that stops calls first; of those that have as much left, the one for the longest. */
export function scarcest(policies: Policy[]): Policy | undefined {
  return [...policies].sort(
    (one, other) => usedShare(other) - usedShare(one) || other.windowSeconds - one.windowSeconds,
  )[0];
}
