import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
import { one } from '@/lib/address';

/** What it costs at least, and how it did on this installation in the last days. */
type Glance = {
  price?: { unit: string; perUnit: number; approval: boolean } | null;
  measured?: { calls: number; success: number; p50Millis?: number | null } | null;
};

export type Found = Schemas['Found'] & Glance;

export const FACETS = ['type', 'function', 'modality', 'language', 'supplier', 'license'] as const;
export type Facet = (typeof FACETS)[number];

export type Wanted = { q?: string; sort?: string } & Partial<Record<Facet, string>>;

const PAGE = 24;

/** What an address asks for; everything else in it is left alone. */
export function wantedOf(search: Record<string, unknown>): Wanted {
  const wanted: Wanted = {};
  for (const name of ['q', 'sort', ...FACETS] as const) {
    const value = one(search, name);
    if (value !== undefined) wanted[name] = value;
  }
  return wanted;
}

export const foundQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['assets', 'found', wanted],
    queryFn: ({ pageParam, signal }) =>
      asked(
        api.GET('/api/assets', {
          params: { query: { ...wanted, limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The ids of the assets that a team may call. */
export const heldQuery = (team: string | undefined) =>
  queryOptions({
    queryKey: ['subscriptions', team, 'held'],
    enabled: team !== undefined,
    queryFn: async ({ signal }) => {
      const page = await asked(
        api.GET('/api/teams/{team}/subscriptions', {
          params: { path: { team: team ?? '' }, query: { limit: 100 } },
          signal,
        }),
      );
      const active = page.items.filter(({ state }) => state === 'active');
      return new Set(active.map(({ asset }) => asset.id));
    },
  });
