import { describe, expect, it } from 'vitest';
import { faultOf, otherFaults } from './pointer';

const faults = [
  { pointer: '/email', message: 'Must be an address.' },
  { pointer: '/limits/concurrency', message: 'At least 1.' },
  { pointer: '', message: 'Too much.' },
];

describe('faults', () => {
  it('belong to the field that they are in', () => {
    expect(faultOf(faults, 'email')).toBe('Must be an address.');
    expect(faultOf(faults, 'limits')).toBe('At least 1.');
    expect(faultOf(faults, 'name')).toBeUndefined();
  });

  it('that no field shows are left over', () => {
    expect(otherFaults(faults, ['email', 'limits'])).toEqual([
      { pointer: '', message: 'Too much.' },
    ]);
  });
});
