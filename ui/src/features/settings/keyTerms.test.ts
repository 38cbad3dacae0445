import { describe, expect, it } from 'vitest';
import { termsOf, typedOf, withChoice } from './keyTerms';

describe('the terms of a key', () => {
  it('leave out what was not typed', () => {
    expect(termsOf({ ...typedOf(undefined), name: 'till' })).toEqual({
      name: 'till',
      scopes: ['call'],
      assets: null,
      expiresAt: null,
      limits: { requestsPerMinute: null, requestsPerDay: null, concurrency: null },
      budget: null,
    });
  });

  it('hold what was typed', () => {
    const typed = {
      ...typedOf(undefined),
      assets: ['a'],
      expires: '2027-01-31',
      perMinute: '5',
      budget: '2.5',
    };
    expect(termsOf(typed)).toMatchObject({
      assets: ['a'],
      expiresAt: '2027-01-31T23:59:59Z',
      limits: { requestsPerMinute: 5 },
      budget: { amount: 2.5, period: 'month' },
    });
  });

  it('name no assets for a key that does not call', () => {
    expect(
      termsOf({ ...typedOf(undefined), scopes: ['publish'], assets: ['a'] }).assets,
    ).toBeNull();
  });

  it('never let a key call and manage', () => {
    expect(withChoice(['call', 'publish'], ['call', 'publish', 'manage'])).toEqual([
      'publish',
      'manage',
    ]);
    expect(withChoice(['manage'], ['manage', 'call'])).toEqual(['call']);
    expect(withChoice(['call'], [])).toEqual([]);
  });
});
