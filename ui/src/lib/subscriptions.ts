import { useQuery } from '@tanstack/react-query';
import { api, asked } from '@/api/client';
import { useTeamSlug } from './team';

/** What the team is subscribed to, or was. */
export function useSubscriptions(every: number | false = false) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['subscriptions', team],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/subscriptions', {
          params: { path: { team }, query: { limit: 100 } },
        }),
      ),
    enabled: team !== '',
    refetchInterval: every,
  });
}
