import { assetPath } from '@/lib/assets';

export type PipelineNode = {
  id: string;
  kind: string;
  model?: string;
  pipeline?: string;
  asset?: string;
  cases?: { output: string }[];
};
export type PipelineLink = { from: string; to: string };
export type PipelineGraph = { nodes: PipelineNode[]; links: PipelineLink[] };

export type Placed = { node: PipelineNode; x: number; y: number; path: string | undefined };
export type Drawn = { id: string; name: string; line: string; x: number; y: number };
export type Layout = {
  steps: Placed[];
  links: Drawn[];
  width: number;
  height: number;
  /** Between two columns, wide enough for the names of what goes along the links. */
  gap: number;
};

export const STEP = { width: 132, height: 68 };
const GAP = { min: 56, max: 160 };
const LETTER = 6.2;
const ROW = 96;

type Spot = { column: number; row: number };

/**
 * Places each step one column right of the last step that it waits for. A link that passes other
 * columns takes a row of its own there, so that it goes around their steps.
 */
export function layout({ nodes, links }: PipelineGraph): Layout {
  const columns = columnsOf(nodes, links);
  const gap = gapOf(links);
  const taken = new Map<number, number>();
  const take = (column: number): Spot => {
    const row = taken.get(column) ?? 0;
    taken.set(column, row + 1);
    return { column, row };
  };
  const spots = new Map(nodes.map(({ id }) => [id, take(columns.get(id) ?? 0)]));
  const passed = links.map(({ from, to }) => {
    const [start, end] = [columns.get(stepOf(from)) ?? 0, columns.get(stepOf(to)) ?? 0];
    return Array.from({ length: Math.max(0, end - start - 1) }, (_, i) => take(start + 1 + i));
  });
  const rows = Math.max(...taken.values(), 1);
  const at = ({ column, row }: Spot) => ({
    x: column * (STEP.width + gap),
    y: (row + (rows - (taken.get(column) ?? 1)) / 2) * ROW,
  });
  return {
    steps: nodes.map((node) => ({
      node,
      ...at(spots.get(node.id) ?? take(0)),
      path: pathOf(node),
    })),
    links: links.map((link, i) => {
      const ends = [spots.get(stepOf(link.from)), spots.get(stepOf(link.to))];
      return drawn(link, ends, passed[i] ?? [], at);
    }),
    width: Math.max(...columns.values(), 0) * (STEP.width + gap) + STEP.width,
    height: (rows - 1) * ROW + STEP.height,
    gap,
  };
}

function gapOf(links: PipelineLink[]): number {
  const longest = Math.max(0, ...links.map(({ from }) => nameOf(from).length));
  return Math.min(GAP.max, Math.max(GAP.min, Math.ceil(longest * LETTER) + 12));
}

function columnsOf(nodes: PipelineNode[], links: PipelineLink[]): Map<string, number> {
  const columns = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 0; round < nodes.length; round++) {
    for (const { from, to } of links) {
      const least = (columns.get(stepOf(from)) ?? 0) + 1;
      const now = columns.get(stepOf(to)) ?? 0;
      if (now < least && least < nodes.length) columns.set(stepOf(to), least);
    }
  }
  return columns;
}

function drawn(
  link: PipelineLink,
  [from, to]: (Spot | undefined)[],
  passed: Spot[],
  at: (spot: Spot) => { x: number; y: number },
): Drawn {
  const middle = STEP.height / 2;
  const first = at(from ?? { column: 0, row: 0 });
  const last = at(to ?? { column: 0, row: 0 });
  const points = [
    { x: first.x + STEP.width, y: first.y + middle },
    ...passed.map(at).flatMap(({ x, y }) => [
      { x, y: y + middle },
      { x: x + STEP.width, y: y + middle },
    ]),
    { x: last.x, y: last.y + middle },
  ];
  const [start, next] = points;
  let line = `M${start?.x} ${start?.y}`;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (!before) continue;
    const half = (before.x + point.x) / 2;
    line += ` C${half} ${before.y} ${half} ${point.y} ${point.x} ${point.y}`;
  }
  return {
    id: `${link.from} ${link.to}`,
    name: nameOf(link.from),
    line,
    x: ((start?.x ?? 0) + (next?.x ?? 0)) / 2,
    y: ((start?.y ?? 0) + (next?.y ?? 0)) / 2,
  };
}

/** The step that a place such as `read.text` belongs to. */
export function stepOf(place: string): string {
  return place.split('.')[0] ?? place;
}

/** The name of what goes along a link. */
export function nameOf(place: string): string {
  return place.split('.').slice(1).join('.');
}

function pathOf(node: PipelineNode): string | undefined {
  if (node.model) return assetPath('model', node.model);
  return node.pipeline ? assetPath('pipeline', node.pipeline) : undefined;
}
