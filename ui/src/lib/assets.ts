import type { Schemas } from '@/api/client';

export type AssetType = Schemas['Found']['type'];
export type Segment = 'models' | 'pipelines' | 'data';

const SEGMENTS: Record<AssetType, Segment> = {
  model: 'models',
  pipeline: 'pipelines',
  data: 'data',
};

export function segmentOf(type: AssetType): Segment {
  return SEGMENTS[type];
}

/** The page of an asset: `/discover/models/team/slug`. */
export function assetPath(type: AssetType, ref: string): string {
  const address = ref
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%40', '@'))
    .join('/');
  return `/discover/${SEGMENTS[type]}/${address}`;
}
