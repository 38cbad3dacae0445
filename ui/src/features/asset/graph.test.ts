import { describe, expect, it } from 'vitest';
import { layout, STEP } from './graph';

describe('the graph of a pipeline', () => {
  it('places a step right of all that it waits for, and links to its asset', () => {
    const { steps: placed } = layout({
      nodes: [
        { id: 'in', kind: 'input' },
        { id: 'a', kind: 'model', model: 'ocr' },
        { id: 'b', kind: 'model', model: 'acme/pii' },
        { id: 'out', kind: 'output' },
      ],
      links: [
        { from: 'in.image', to: 'a.image' },
        { from: 'a.text', to: 'b.text' },
        { from: 'a.text', to: 'out.text' },
        { from: 'b.redacted', to: 'out.redacted' },
      ],
    });
    const xs = placed.map(({ x }) => x);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(new Set(xs).size).toBe(4);
    expect(placed.map(({ path }) => path)).toEqual([
      undefined,
      '/discover/models/ocr',
      '/discover/models/acme/pii',
      undefined,
    ]);
  });

  it('leads a link around the steps that it passes', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id, kind: 'model' }));
    const { steps, links } = layout({
      nodes,
      links: [
        { from: 'a.x', to: 'b.x' },
        { from: 'b.x', to: 'c.x' },
        { from: 'a.y', to: 'c.y' },
      ],
    });
    const second = steps.find(({ node }) => node.id === 'b');
    const passing = links[2]?.line.split(' C')[1]?.split(' ').at(-1);
    const middle = (second?.y ?? 0) + STEP.height / 2;
    expect(Math.abs(Number(passing) - middle)).toBeGreaterThan(STEP.height);
  });

  it('leaves room for the names of what goes along the links', () => {
    const nodes = ['a', 'b'].map((id) => ({ id, kind: 'model' }));
    const gapOf = (name: string) =>
      layout({ nodes, links: [{ from: `a.${name}`, to: 'b.x' }] }).gap;
    expect(gapOf('text')).toBe(56);
    expect(gapOf('english_summary')).toBeGreaterThan(100);
    expect(gapOf('x'.repeat(200))).toBe(160);
  });

  it('ends for a graph with a ring', () => {
    const ring = [
      { from: 'a.x', to: 'b.x' },
      { from: 'b.x', to: 'a.x' },
    ];
    const nodes = ['a', 'b'].map((id) => ({ id, kind: 'model' }));
    expect(layout({ nodes, links: ring }).steps).toHaveLength(2);
  });
});
