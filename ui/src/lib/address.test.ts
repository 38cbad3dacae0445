import { describe, expect, it } from 'vitest';
import { one, parseSearch, writeSearch } from './address';

describe('address', () => {
  it('reads a repeated name as a list, and everything else as text', () => {
    expect(parseSearch('?q=a+b&type=model&type=data&n=5')).toEqual({
      q: 'a b',
      type: ['model', 'data'],
      n: '5',
    });
  });

  it('writes what it reads and leaves out what is empty', () => {
    const text = writeSearch({
      q: 'Grüße & more',
      type: ['model', 'data'],
      sort: '',
      team: undefined,
    });
    expect(text).toBe('?q=Gr%C3%BC%C3%9Fe+%26+more&type=model&type=data');
    expect(parseSearch(text)).toEqual({ q: 'Grüße & more', type: ['model', 'data'] });
  });

  it('finds the first text of a name', () => {
    expect([one({ a: ['x', 'y'] }, 'a'), one({ a: '' }, 'a'), one({}, 'a')]).toEqual([
      'x',
      undefined,
      undefined,
    ]);
  });
});
