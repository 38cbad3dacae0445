import type { ReactNode } from 'react';
import { Id } from '@/components/Id';
import { useTeams } from './queries';

const NAMED_MAX = 200;

/** The name of a team by its id; the id itself where the installation has more than are asked for. */
export function useTeamName(): (id: string) => ReactNode {
  const teams = useTeams(undefined, undefined, NAMED_MAX);
  return (id) => {
    const team = teams.data?.items.find((each) => each.id === id);
    return team ? <bdi>{team.name}</bdi> : <Id value={id} />;
  };
}
