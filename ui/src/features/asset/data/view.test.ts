import { describe, expect, it } from 'vitest';
import { addressOf, conditionOf, nextOrder, viewOf, wordsOf } from './view';

describe('the view of a data set', () => {
  it('is read from the address of the page and written as the address of its rows', () => {
    const view = viewOf({
      team: 'ada',
      tab: 'api',
      species: ['Adelie', 'Gentoo'],
      'mass.gte': '50',
      order: '-mass',
    });
    expect(addressOf('http://stoa.test/data/penguins', view)).toBe(
      'http://stoa.test/data/penguins?species=Adelie&species=Gentoo&mass.gte=50&order=-mass',
    );
  });

  it('is said in words', () => {
    expect(wordsOf({ parameter: 'mass.gte', value: '50' })).toBe('mass ≥ 50');
    expect(wordsOf({ parameter: 'species', value: 'Adelie' })).toBe('species = Adelie');
  });

  it('goes through the orders of a column', () => {
    expect([undefined, 'a', '-a', 'b'].map((order) => nextOrder(order, 'a'))).toEqual([
      'a',
      '-a',
      undefined,
      'a',
    ]);
  });

  it('takes the value of a cell as a condition, a missing one too', () => {
    expect(conditionOf('species', 'Adelie')).toEqual({ parameter: 'species', value: 'Adelie' });
    expect(conditionOf('sex', null)).toEqual({ parameter: 'sex.null', value: 'true' });
    expect(wordsOf(conditionOf('sex', null))).toBe('sex is missing');
  });
});
