import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
import { isGone, mayPass } from '@/api/problem';
import { useTeamSlug } from '@/lib/team';

export type UsageRow = Schemas['ReportUsageRow'];
export type Usage = Schemas['ReportUsageUsageJson'];
export type UsageSearch = {
  from?: string;
  to?: string;
  groupBy?: Usage['groupBy'];
  asset?: string;
  key?: string;
};
export type CallSearch = {
  asset?: string;
  key?: string;
  door?: string;
  outcome?: Schemas['CallJson']['outcome'];
  failed?: boolean;
  from?: string;
  children?: boolean;
  sort?: 'newest' | 'oldest' | 'slowest' | 'costliest';
  cursor?: string;
  limit?: number;
};

export const LIVE = 5_000;

export function useUsage(query: UsageSearch, live = false) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['usage', team, query],
    queryFn: () => asked(api.GET('/api/teams/{team}/usage', { params: { path: { team }, query } })),
    enabled: team !== '',
    placeholderData: keepPreviousData,
    refetchInterval: live ? LIVE : false,
  });
}

export type Calls = Schemas['CallJsonPage'];
type Every = number | false | ((query: { state: { data?: Calls } }) => number | false);

export function useCalls(query: CallSearch, every: Every = false) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['calls', team, query],
    queryFn: () => asked(api.GET('/api/teams/{team}/calls', { params: { path: { team }, query } })),
    enabled: team !== '',
    placeholderData: keepPreviousData,
    refetchInterval: every,
  });
}

/** A call is there within two seconds of its end: what is not found is asked for that long. */
export function useCall(call: string) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['call', team, call],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/calls/{call}', {
          params: { path: { team, call }, query: { children: true } },
        }),
      ),
    enabled: team !== '',
    retry: (failed, error) => failed < 2 && (isGone(error) || mayPass(error)),
    retryDelay: 1_000,
  });
}

export function useKeys(enabled: boolean, every: number | false = false) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['keys', team],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/keys', { params: { path: { team }, query: { limit: 100 } } }),
      ),
    enabled: team !== '' && enabled,
    refetchInterval: every,
  });
}

export function useCredits() {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['credits', team, 'balance'],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/credits', { params: { path: { team }, query: { limit: 1 } } }),
      ),
    enabled: team !== '',
    refetchInterval: LIVE,
  });
}

/** As many as the server lists at once. */
const QUOTAS_MAX = 200;

/** What is left of the limits on the team's calls, the most used first. */
export function useQuotas() {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['quotas', team],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/quotas', {
          params: { path: { team }, query: { limit: QUOTAS_MAX } },
        }),
      ),
    enabled: team !== '',
    refetchInterval: LIVE,
  });
}

export function useUnread() {
  return useQuery({
    queryKey: ['inbox', 'unread'],
    queryFn: () => asked(api.GET('/api/inbox', { params: { query: { unread: true, limit: 5 } } })),
  });
}
