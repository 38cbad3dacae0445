import { useQuery } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
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

type Spending = Pick<Schemas['BudgetJson'], 'amount' | 'spent'>;

/** What is not spent. Nodes set parts of it aside for calls to come; those are not gone. */
export function unspent({ amount, spent }: Spending): number {
  return Math.max(0, amount - spent);
}

export function spentShare({ amount, spent }: Spending): number {
  return amount === 0 ? 1 : spent / amount;
}
