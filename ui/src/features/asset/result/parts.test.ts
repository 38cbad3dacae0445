import { describe, expect, it } from 'vitest';
import { partsOf } from './parts';

const picture = { file: true, name: 'a.png', type: 'image/png', base64: '' } as const;
const kinds = (data: unknown, inputs = {}) =>
  partsOf(undefined, data, inputs).map(({ kind }) => kind);

describe('a result is drawn by what it holds', () => {
  it('a label with its score, then all scores', () => {
    const data = {
      label: 'sport',
      score: 0.8,
      labels: [
        { label: 'sport', score: 0.8 },
        { label: 'law', score: 0.2 },
      ],
    };
    expect(kinds(data)).toEqual(['label', 'scores']);
  });

  it('places in the text that was given', () => {
    const data = { entities: [{ type: 'EMAIL', text: 'a@b.c', start: 3, end: 8 }], redacted: '…' };
    expect(kinds(data, { text: 'to a@b.c' })).toEqual(['spans', 'text']);
  });

  it('boxes on the picture that was given, without its size beside them', () => {
    const data = {
      text: 'Hi',
      lines: [{ text: 'Hi', score: 0.9, box: { x: 1, y: 2, width: 3, height: 4 } }],
      width: 10,
      height: 10,
    };
    const [first, second] = partsOf(undefined, data, { image: picture });
    expect(first).toMatchObject({ kind: 'boxes', boxes: [{ x: 1, label: 'Hi 90 %' }] });
    expect(second).toMatchObject({ kind: 'text', text: 'Hi' });
  });

  it('stretches of a recording', () => {
    const data = { spans: [{ start: 0.1, end: 2, score: 1 }], seconds: 3, speechSeconds: 1.9 };
    const audio = { ...picture, type: 'audio/wav' };
    expect(kinds(data, { audio })).toEqual(['times', 'fact']);
  });

  it('audio by what the schema says of it', () => {
    const schema = {
      properties: { audio: { contentEncoding: 'base64', contentMediaType: 'audio/wav' } },
    };
    expect(partsOf(schema, { audio: 'UklGRg==' }, {})).toMatchObject([
      { kind: 'file', type: 'audio/wav' },
    ]);
  });

  it('vectors, tables and what it does not know', () => {
    const vector = Array.from({ length: 16 }, (_, i) => i / 16);
    const data = { embeddings: [vector], rows: [{ a: 1, b: 2, c: 3 }], other: { deep: [1] } };
    expect(kinds(data)).toEqual(['vectors', 'table', 'json']);
  });

  it('each of several inputs by itself', () => {
    const data = {
      results: [
        { label: 'a', score: 1 },
        { label: 'b', score: 0 },
      ],
    };
    expect(partsOf(undefined, data, { text: ['x', 'y'] })).toMatchObject([
      { kind: 'items', items: [[{ label: 'a' }], [{ label: 'b' }]] },
    ]);
  });
});
