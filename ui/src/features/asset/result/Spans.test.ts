import { describe, expect, it } from 'vitest';
import { pieces } from './Spans';

describe('spans', () => {
  it('count code points, as the server does', () => {
    const found = pieces('😀 Ada writes', [{ start: 2, end: 5, label: 'NAME' }]);
    expect(found.map(({ text }) => text)).toEqual(['😀 ', 'Ada', ' writes']);
  });

  it('that overlap leave the text whole', () => {
    const found = pieces('abcdef', [
      { start: 2, end: 4 },
      { start: 0, end: 3 },
    ]);
    expect(found.map(({ text }) => text).join('')).toBe('abcdef');
    expect(found.filter(({ span }) => span)).toHaveLength(1);
  });
});
