import type { Schemas } from '@/api/client';
import type { Call } from '@/lib/calls';

export const call: Call = {
  requestId: '0123456789abcdef00000010',
  parent: null,
  startedAt: '2026-03-05T02:00:00Z',
  asset: { id: '0123456789abcdef00000020', type: 'model', ref: 'sentiment', version: 1 },
  key: '0123456789abcdef00000030',
  keyName: 'till',
  door: 'native',
  outcome: 'succeeded',
  status: 200,
  code: null,
  unit: 'characters',
  units: 12,
  bytes: 0,
  cost: 0.0006,
  totalCost: 0.0006,
  durationMillis: 20,
  targetMillis: 15,
  target: { kind: 'engine', name: 'sentiment' },
  terms: { plan: 'free', planName: 'Pay as you go', pricePerUnit: 0.00005, trial: false },
};

export const failed: Call = {
  ...call,
  requestId: '0123456789abcdef00000011',
  outcome: 'failed',
  status: 502,
  code: 'target_failed',
  failure: { title: 'The model failed', origin: 'upstream', retryable: true },
  units: 0,
  cost: 0,
};

export const subscription: Schemas['SubscriptionJson'] = {
  id: '0123456789abcdef00000040',
  state: 'active',
  asset: { id: call.asset.id, type: 'model', ref: 'sentiment', name: 'Sentiment' },
  plan: {
    id: '0123456789abcdef00000050',
    slug: 'free',
    name: 'Free',
    unit: 'calls',
    pricePerUnit: 0,
  },
  by: '0123456789abcdef00000001',
  createdAt: '2026-03-01T00:00:00Z',
};

/** The limit of a plan on the calls of a day, so many of 5,000 left. */
export function ofPlan(left: number): Schemas['QuotasJson'] {
  return {
    scope: 'subscription',
    subject: `subscription ${left}`,
    asset: subscription.asset,
    policies: [
      {
        policy: 'subscription-day',
        limit: 5_000,
        left,
        unit: 'requests',
        windowSeconds: 86_400,
        resetSeconds: left === 5_000 ? 0 : 86_000,
      },
    ],
  };
}

/** The limits of a key, so many of 60 calls a minute left. */
export function ofKey(left: number): Schemas['QuotasJson'] {
  return {
    scope: 'key',
    subject: '0123456789abcdef00000030',
    keyName: 'till',
    policies: [
      {
        policy: 'key-minute',
        limit: 60,
        left,
        unit: 'requests',
        windowSeconds: 60,
        resetSeconds: 40,
      },
      {
        policy: 'key-concurrency',
        limit: 8,
        left: 8,
        unit: 'concurrent-requests',
        windowSeconds: 0,
        resetSeconds: 0,
      },
    ],
  };
}

export function page<T>(...items: T[]) {
  return { items, nextCursor: null };
}

export const noUsage = {
  from: '2026-03-01',
  to: '2026-03-05',
  groupBy: 'day',
  total: { calls: 0, errors: 0, units: {}, bytes: 0, cost: 0 },
  items: [],
};
