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
