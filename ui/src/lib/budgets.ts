import { useQuery } from '@tanstack/react-query';
import { api, asked } from '@/api/client';
import { useTeamSlug } from './team';

/** All budgets of the team, of its keys and of its subscriptions. */
export function useBudgets(every: number | false = false) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['budgets', team],
    queryFn: () => asked(api.GET('/api/teams/{team}/budgets', { params: { path: { team } } })),
    enabled: team !== '',
    refetchInterval: every,
  });
}
