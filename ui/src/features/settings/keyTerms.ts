import type { Schemas } from '@/api/client';
import type { Key, Period } from './queries';

type Scope = Key['scopes'][number];

/** What stands in the form: numbers as they are typed. */
export type KeyTyped = {
  name: string;
  scopes: Scope[];
  assets: string[];
  expires: string;
  perMinute: string;
  perDay: string;
  atOnce: string;
  budget: string;
  period: Period;
};

export const USUAL = { perMinute: 60, perDay: 5_000, atOnce: 8 };

export function typedOf(key: Key | undefined): KeyTyped {
  return {
    name: key?.name ?? '',
    scopes: key?.scopes ?? ['call'],
    assets: key?.assets ?? [],
    expires: key?.expiresAt?.slice(0, 10) ?? '',
    perMinute: own(key?.limits.requestsPerMinute, USUAL.perMinute),
    perDay: own(key?.limits.requestsPerDay, USUAL.perDay),
    atOnce: own(key?.limits.concurrency, USUAL.atOnce),
    budget: key?.budget ? String(key.budget.amount) : '',
    period: key?.budget?.period ?? 'month',
  };
}

/** Calling and managing exclude each other; the one chosen last wins. */
export function withChoice(before: Scope[], chosen: string[]): Scope[] {
  const scopes = chosen as Scope[];
  const fresh = scopes.find((scope) => !before.includes(scope));
  return fresh ? scopes.filter((scope) => !exclude(scope, fresh)) : scopes;
}

function exclude(one: Scope, other: Scope): boolean {
  return (one === 'call' && other === 'manage') || (one === 'manage' && other === 'call');
}

/** What is asked of the server. */
export function termsOf(typed: KeyTyped): Schemas['KeyRequest'] {
  const mayCall = typed.scopes.includes('call');
  return {
    name: typed.name,
    scopes: typed.scopes,
    assets: mayCall && typed.assets.length > 0 ? typed.assets : null,
    // the key works through its last day, wherever that ends first
    expiresAt: typed.expires === '' ? null : `${typed.expires}T23:59:59Z`,
    limits: {
      requestsPerMinute: count(typed.perMinute),
      requestsPerDay: count(typed.perDay),
      concurrency: count(typed.atOnce),
    },
    budget: typed.budget === '' ? null : { amount: Number(typed.budget), period: typed.period },
  };
}

function own(value: number | null | undefined, usual: number): string {
  return value === null || value === undefined || value === usual ? '' : String(value);
}

function count(text: string): number | null {
  return text === '' ? null : Number(text);
}
