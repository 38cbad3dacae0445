import { useQuery } from '@tanstack/react-query';
import { api, asked } from '@/api/client';
import type { AssetType } from './assets';

type Called = { type: AssetType; ref: string };

/** The call of an asset as it is pasted into a shell, with an example's inputs. */
export function useCurl(asset: Called | undefined): string | undefined {
  const page = useQuery({
    queryKey: ['curl', asset?.type, asset?.ref],
    queryFn: () => asked(pageOf(asset as Called)),
    enabled: asset !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return page.data?.snippets.find(({ title }) => title === 'curl')?.code;
}

function pageOf({ type, ref }: Called) {
  const params = { params: { path: { ref } } };
  switch (type) {
    case 'model':
      return api.GET('/api/assets/models/{ref}', params);
    case 'pipeline':
      return api.GET('/api/assets/pipelines/{ref}', params);
    case 'data':
      return api.GET('/api/assets/data/{ref}', params);
  }
}
