import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
import { segmentOf } from '@/lib/assets';
import { useTeamSlug } from '@/lib/team';

export type OwnAsset = Schemas['ListOwnAssetsOwnAssetJson'];
export type AccessRequest = Schemas['RequestJson'];
export type Verb = 'approve' | 'reject' | 'suspend' | 'resume';
export type Ending = 'deprecate' | 'retire' | 'remove';

export function useOwnAssets(cursor: string | undefined) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['own-assets', team, cursor],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/assets', {
          params: { path: { team }, query: { cursor, limit: 50 } },
        }),
      ),
    enabled: team !== '',
    placeholderData: keepPreviousData,
  });
}

/** Deprecates or retires the current version, or deletes the asset. */
export function useEnding() {
  const team = useTeamSlug();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ asset, ending }: { asset: OwnAsset; ending: Ending }): Promise<unknown> => {
      const path = { team, type: segmentOf(asset.type), slug: asset.slug };
      const ofVersion = { ...path, version: String(asset.current) };
      switch (ending) {
        case 'deprecate':
          return asked(
            api.POST('/api/teams/{team}/assets/{type}/{slug}/versions/{version}/deprecate', {
              params: { path: ofVersion },
              body: {},
            }),
          );
        case 'retire':
          return asked(
            api.POST('/api/teams/{team}/assets/{type}/{slug}/versions/{version}/retire', {
              params: { path: ofVersion },
            }),
          );
        case 'remove':
          return asked(api.DELETE('/api/teams/{team}/assets/{type}/{slug}', { params: { path } }));
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own-assets'] }),
  });
}

export function useRequests(
  state: 'pending' | 'active' | 'suspended' | 'rejected',
  cursor: string | undefined,
  enabled: boolean,
) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['requests', team, state, cursor],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/requests', {
          params: { path: { team }, query: { state, cursor, limit: 50 } },
        }),
      ),
    enabled: team !== '' && enabled,
    placeholderData: keepPreviousData,
  });
}

export function useDecide() {
  const team = useTeamSlug();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, request, note }: { verb: Verb; request: string; note: string }) => {
      const options = {
        params: { path: { team, request } },
        body: { note: note.trim() === '' ? null : note },
      };
      switch (verb) {
        case 'approve':
          return asked(api.POST('/api/teams/{team}/requests/{request}/approve', options));
        case 'reject':
          return asked(api.POST('/api/teams/{team}/requests/{request}/reject', options));
        case 'suspend':
          return asked(api.POST('/api/teams/{team}/requests/{request}/suspend', options));
        case 'resume':
          return asked(api.POST('/api/teams/{team}/requests/{request}/resume', options));
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
}
