import { describe, expect, it } from 'vitest';
import { fieldsOf, fromSearch, toInputs, toSearch, toValues } from './inputs';

const schema = {
  properties: {
    text: { type: ['string', 'array'], items: { type: 'string' } },
    limit: { type: 'integer', default: 10 },
    strict: { type: 'boolean' },
    mode: { enum: ['a', 'b'] },
    labels: { type: 'array', items: { type: 'string' } },
    image: { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png, image/jpeg' },
    extra: { type: 'object' },
    pages: {
      type: ['string', 'array'],
      contentEncoding: 'base64',
      contentMediaType: 'image/png',
      items: { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' },
    },
  },
  required: ['text'],
};
const fields = fieldsOf(schema);

describe('the form of a schema', () => {
  it('has a field of the right kind for each property', () => {
    expect(fields.map(({ kind }) => kind)).toEqual([
      'text-or-list',
      'number',
      'flag',
      'choice',
      'list',
      'file',
      'json',
      'file',
    ]);
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['text']);
  });

  it('knows a picture of an example by its first bytes', () => {
    expect(toValues(fields, { image: '/9j/4AAQ' }).image).toMatchObject({
      type: 'image/jpeg',
      name: 'image.jpeg',
    });
  });

  it('sends files as Base64 and leaves out what is empty', () => {
    const image = { file: true, name: 'x.png', type: 'image/png', base64: 'AAAA' };
    expect(toInputs(fields, { text: 'a', mode: '', labels: [], image })).toEqual({
      text: 'a',
      image: 'AAAA',
    });
  });

  it('keeps one file or several, and sends them so', () => {
    const one = toValues(fields, { pages: 'iVBORw' });
    expect(one.pages).toMatchObject({ type: 'image/png', base64: 'iVBORw' });
    expect(toInputs(fields, one)).toEqual({ pages: 'iVBORw' });
    const several = toValues(fields, { pages: ['iVBORw', 'iVBORx'] });
    expect(several.pages).toMatchObject([{ base64: 'iVBORw' }, { base64: 'iVBORx' }]);
    expect(toInputs(fields, several)).toEqual({ pages: ['iVBORw', 'iVBORx'] });
  });

  it('is filled from an address and written back to it', () => {
    const search = { text: ['a', 'b'], limit: '3', strict: 'true', labels: 'one', tab: 'api' };
    const values = fromSearch(fields, search);
    expect(values).toEqual({ text: ['a', 'b'], limit: 3, strict: true, labels: ['one'] });
    expect(toSearch(fields, values)).toEqual({
      text: ['a', 'b'],
      limit: '3',
      strict: 'true',
      labels: ['one'],
    });
  });

  it('keeps long texts out of the address', () => {
    expect(toSearch(fields, { text: 'a'.repeat(5_000) })).toEqual({});
  });
});
