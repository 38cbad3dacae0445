import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
import { meQuery } from '@/lib/session';
import { useTeamSlug } from '@/lib/team';

export type Key = Schemas['KeyJson'];
export type Budget = Schemas['BudgetJson'];
export type Member = Schemas['ListMembersMemberJson'];
export type Role = Member['role'];
export type Period = Budget['period'];

/** Changes something and lets go of what is then out of date. */
function useChange<Given, Got>(change: (given: Given) => Promise<Got>, ...outdated: string[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(outdated.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
}

export function useSessions() {
  return useQuery({ queryKey: ['sessions'], queryFn: () => asked(api.GET('/api/me/sessions')) });
}

export function useEndSession() {
  return useChange(
    (session: string) =>
      asked(api.DELETE('/api/me/sessions/{session}', { params: { path: { session } } })),
    'sessions',
  );
}

export function useEndOthers() {
  return useChange((_: undefined) => asked(api.DELETE('/api/me/sessions')), 'sessions');
}

export function useRenameMe() {
  return useChange(
    (name: string) => asked(api.PATCH('/api/me', { body: { name } })),
    ...(meQuery.queryKey as string[]),
  );
}

export function useChangePassword() {
  return useChange(
    (form: Schemas['ChangePasswordForm']) => asked(api.PUT('/api/me/password', { body: form })),
    'sessions',
  );
}

export function useKeys(cursor: string | undefined, enabled: boolean) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['keys', team, cursor],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/keys', {
          params: { path: { team }, query: { cursor, limit: 50 } },
        }),
      ),
    enabled: team !== '' && enabled,
    placeholderData: keepPreviousData,
  });
}

export function useIssueKey() {
  const team = useTeamSlug();
  return useChange(
    (body: Schemas['KeyRequest']) =>
      asked(api.POST('/api/teams/{team}/keys', { params: { path: { team } }, body })),
    'keys',
    'budgets',
  );
}

export function useChangeKey(key: string) {
  const team = useTeamSlug();
  return useChange(
    (body: Schemas['ChangeKeyKeyChange']) =>
      asked(api.PATCH('/api/teams/{team}/keys/{key}', { params: { path: { team, key } }, body })),
    'keys',
    'budgets',
  );
}

export function useRotateKey() {
  const team = useTeamSlug();
  return useChange(
    (key: string) =>
      asked(
        api.POST('/api/teams/{team}/keys/{key}/rotate', {
          params: { path: { team, key } },
          body: {},
        }),
      ),
    'keys',
  );
}

export function useRevokeKey() {
  const team = useTeamSlug();
  return useChange(
    (key: string) =>
      asked(api.DELETE('/api/teams/{team}/keys/{key}', { params: { path: { team, key } } })),
    'keys',
    'budgets',
  );
}

export function useMembers() {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['members', team],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/members', { params: { path: { team }, query: { limit: 100 } } }),
      ),
    enabled: team !== '',
  });
}

export function useChangeRole() {
  const team = useTeamSlug();
  return useChange(
    ({ user, role }: { user: string; role: Role }) =>
      asked(
        api.PATCH('/api/teams/{team}/members/{user}', {
          params: { path: { team, user } },
          body: { role },
        }),
      ),
    'members',
    'me',
  );
}

export function useRemoveMember() {
  const team = useTeamSlug();
  return useChange(
    (user: string) =>
      asked(api.DELETE('/api/teams/{team}/members/{user}', { params: { path: { team, user } } })),
    'members',
    'me',
  );
}

export function useInvitations(enabled: boolean) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['invitations', team],
    queryFn: () => asked(api.GET('/api/teams/{team}/invitations', { params: { path: { team } } })),
    enabled: team !== '' && enabled,
  });
}

export function useInvite() {
  const team = useTeamSlug();
  return useChange(
    (body: Schemas['InviteMemberForm']) =>
      asked(api.POST('/api/teams/{team}/invitations', { params: { path: { team } }, body })),
    'invitations',
  );
}

export function useWithdraw() {
  const team = useTeamSlug();
  return useChange(
    (id: string) =>
      asked(api.DELETE('/api/teams/{team}/invitations/{id}', { params: { path: { team, id } } })),
    'invitations',
  );
}

export function useRenameTeam() {
  const team = useTeamSlug();
  return useChange(
    (name: string) =>
      asked(api.PATCH('/api/teams/{team}', { params: { path: { team } }, body: { name } })),
    'me',
  );
}

export function useCreateTeam() {
  return useChange(
    (body: Schemas['CreateTeamNewTeam']) => asked(api.POST('/api/teams', { body })),
    'me',
  );
}

type BudgetPlace = { subscription: string | undefined; period: Period };

export function useSetBudget() {
  const team = useTeamSlug();
  return useChange(({ subscription, period, amount }: BudgetPlace & { amount: number }) => {
    const body = { amount };
    return subscription === undefined
      ? asked(
          api.PUT('/api/teams/{team}/budgets/team/{period}', {
            params: { path: { team, period } },
            body,
          }),
        )
      : asked(
          api.PUT('/api/teams/{team}/budgets/subscriptions/{subscription}/{period}', {
            params: { path: { team, subscription, period } },
            body,
          }),
        );
  }, 'budgets');
}

export function useRemoveBudget() {
  const team = useTeamSlug();
  return useChange(
    ({ subscription, period }: BudgetPlace) =>
      subscription === undefined
        ? asked(
            api.DELETE('/api/teams/{team}/budgets/team/{period}', {
              params: { path: { team, period } },
            }),
          )
        : asked(
            api.DELETE('/api/teams/{team}/budgets/subscriptions/{subscription}/{period}', {
              params: { path: { team, subscription, period } },
            }),
          ),
    'budgets',
  );
}

export function useCredits(cursor: string | undefined) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['credits', team, cursor],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/credits', {
          params: { path: { team }, query: { cursor, limit: 25 } },
        }),
      ),
    enabled: team !== '',
    placeholderData: keepPreviousData,
  });
}

export function useStatements(enabled: boolean) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['statements', team],
    queryFn: () => asked(api.GET('/api/teams/{team}/statements', { params: { path: { team } } })),
    enabled: team !== '' && enabled,
  });
}

export function useAudit(kind: string | undefined, cursor: string | undefined) {
  const team = useTeamSlug();
  return useQuery({
    queryKey: ['audit', team, kind, cursor],
    queryFn: () =>
      asked(
        api.GET('/api/teams/{team}/audit', {
          params: { path: { team }, query: { kind, cursor, limit: 50 } },
        }),
      ),
    enabled: team !== '',
    placeholderData: keepPreviousData,
  });
}
