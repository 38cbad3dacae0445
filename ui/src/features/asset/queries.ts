import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
import type { Segment } from '@/lib/assets';
import type { Span } from '@/lib/range';

export type Page = Schemas['AssetPageJson'];
export type Plan = Schemas['Plan'];

export const pageQuery = (segment: Segment, ref: string) =>
  queryOptions({
    queryKey: ['asset', segment, ref],
    queryFn: ({ signal }) => asked(askFor(segment, ref, signal)),
  });

function askFor(segment: Segment, ref: string, signal: AbortSignal) {
  const named = { params: { path: { ref } }, signal };
  switch (segment) {
    case 'models':
      return api.GET('/api/assets/models/{ref}', named);
    case 'pipelines':
      return api.GET('/api/assets/pipelines/{ref}', named);
    case 'data':
      return api.GET('/api/assets/data/{ref}', named);
  }
}

/** What the team has of it: a subscription, a trial, or nothing. */
export function heldBy(page: Page, teamId: string | undefined) {
  return page.subscriptions.find((held) => held.teamId === teamId);
}

/** Whether a call would be let through: by a subscription, or while a trial lasts. */
export function mayCall(held: ReturnType<typeof heldBy>): boolean {
  return held?.state === 'active' || (held?.trial?.left ?? 0) > 0;
}

export function useSubscribe(page: Page) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ team, plan }: { team: string; plan: Plan }) =>
      asked(
        api.POST('/api/teams/{team}/subscriptions', {
          params: { path: { team } },
          body: {
            type: page.asset.type,
            ref: page.asset.ref,
            plan: plan.slug,
            acceptedTerms: plan.terms?.version,
          },
        }),
      ),
    onSuccess: () => changed(queries),
  });
}

export function useCancel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (of: { team: string; subscription: string }) =>
      asked(api.DELETE('/api/teams/{team}/subscriptions/{subscription}', { params: { path: of } })),
    onSuccess: () => changed(queries),
  });
}

export const recentCallsQuery = (team: string, asset: string) =>
  queryOptions({
    queryKey: ['calls', team, 'of', asset],
    queryFn: ({ signal }) =>
      asked(
        api.GET('/api/teams/{team}/calls', {
          params: { path: { team }, query: { asset, limit: 20 } },
          signal,
        }),
      ),
  });

/** What the team called of it in the last days, day by day. */
export const usageQuery = (team: string, asset: string, { from, to, groupBy }: Span) =>
  queryOptions({
    queryKey: ['usage', team, 'of', asset, from, to, groupBy],
    queryFn: ({ signal }) =>
      asked(
        api.GET('/api/teams/{team}/usage', {
          params: { path: { team }, query: { asset, from, to, groupBy } },
          signal,
        }),
      ),
  });

function changed(queries: QueryClient) {
  return Promise.all([
    queries.invalidateQueries({ queryKey: ['asset'] }),
    queries.invalidateQueries({ queryKey: ['subscriptions'] }),
  ]);
}
