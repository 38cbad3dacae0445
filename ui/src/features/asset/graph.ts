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

const COLUMN = 230;
const ROW = 96;

/** Places each step one column right of the last step that it waits for. */
export function layout({ nodes, links }: PipelineGraph): Placed[] {
  const edges = links.map(({ from, to }) => [stepOf(from), stepOf(to)] as const);
  const column = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 0; round < nodes.length; round++) {
    for (const [from, to] of edges) {
      const least = (column.get(from) ?? 0) + 1;
      if ((column.get(to) ?? 0) < least && least <= nodes.length) column.set(to, least);
    }
  }
  const filled = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const at of column.values()) counts.set(at, (counts.get(at) ?? 0) + 1);
  const most = Math.max(...counts.values(), 1);
  return nodes.map((node) => {
    const at = column.get(node.id) ?? 0;
    const row = filled.get(at) ?? 0;
    filled.set(at, row + 1);
    const offset = (most - (counts.get(at) ?? 1)) / 2;
    return { node, x: at * COLUMN, y: (row + offset) * ROW, path: pathOf(node) };
  });
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
