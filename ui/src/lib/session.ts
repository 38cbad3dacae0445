import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { api, asked, type Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { one } from './address';

export type Me = Schemas['ShowMeMe'];
export type MyTeam = Schemas['ShowMeMyTeam'];

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await asked(api.GET('/api/me'));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export function useMe(): Me | null | undefined {
  return useQuery(meQuery).data;
}

const REMEMBERED = 'stoa.team';

export function rememberTeam(slug: string): void {
  try {
    localStorage.setItem(REMEMBERED, slug);
  } catch {
    // a browser may forbid it; the address holds the team all the same
  }
}

/** The team that the address names; else the one chosen last; else the person's first. */
export function chosenTeam(
  me: Me | null | undefined,
  named: string | undefined,
): MyTeam | undefined {
  const slug = named ?? remembered();
  return me?.teams.find((team) => team.slug === slug) ?? me?.teams[0];
}

export function useTeam(): MyTeam | undefined {
  const me = useMe();
  const named = useRouterState({ select: ({ location }) => one(location.search, 'team') });
  return chosenTeam(me, named);
}

const RANKS = ['viewer', 'member', 'admin', 'owner'] as const;

/** Whether a role may do what asks for at least another one. */
export function isAtLeast(role: MyTeam['role'] | undefined, least: MyTeam['role']): boolean {
  return role !== undefined && RANKS.indexOf(role) >= RANKS.indexOf(least);
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(REMEMBERED) ?? undefined;
  } catch {
    return undefined;
  }
}
