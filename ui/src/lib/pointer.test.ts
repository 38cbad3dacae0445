import { describe, expect, it } from 'vitest';
import { Problem } from '@/api/problem';
import { faultOf, otherFaults } from './pointer';

const error = new Problem(
  422,
  {
    faults: [
      { pointer: '/email', message: 'Must be an address.' },
      { pointer: '/limits/concurrency', message: 'At least 1.' },
      { pointer: '', message: 'Too much.' },
    ],
  },
  undefined,
);

describe('faults', () => {
  it('belong to the field that they are in', () => {
    expect(faultOf(error, 'email')).toBe('Must be an address.');
    expect(faultOf(error, 'limits')).toBe('At least 1.');
    expect(faultOf(error, 'name')).toBeUndefined();
    expect(faultOf(new Error('none'), 'email')).toBeUndefined();
  });

  it('that no field shows are left over', () => {
    expect(otherFaults(error, ['email', 'limits'])).toEqual([
      { pointer: '', message: 'Too much.' },
    ]);
  });
});
