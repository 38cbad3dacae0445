import type { Schemas } from '@/api/client';

export type Call = Schemas['CallJson'];

type Kind = 'good' | 'warn' | 'bad' | 'waiting';

const KINDS: Record<Call['outcome'], Kind> = {
  succeeded: 'good',
  failed: 'bad',
  abandoned: 'warn',
  interrupted: 'bad',
};

export function kindOf(outcome: Call['outcome']): Kind {
  return KINDS[outcome];
}

export type Bar = { id: string; from: number; width: number };

/** When each step ran, as shares of the whole call. */
export function barsOf(call: Call): Bar[] {
  const begin = Date.parse(call.startedAt);
  const whole = Math.max(call.durationMillis, 0.001);
  return (call.children ?? []).map((step) => {
    const from = Math.min(1, Math.max(0, (Date.parse(step.startedAt) - begin) / whole));
    return {
      id: step.requestId,
      from,
      width: Math.max(0.005, Math.min(1 - from, step.durationMillis / whole)),
    };
  });
}
