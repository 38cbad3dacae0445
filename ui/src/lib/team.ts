import { useTeam } from './session';

/** The slug of the team whose page it is; empty for somebody without a team. */
export function useTeamSlug(): string {
  return useTeam()?.slug ?? '';
}
