import { useRouterState } from '@tanstack/react-router';

/** What stands behind the `#` of a one-time link, which no browser sends to a server. */
export function useSecret(): string {
  return useRouterState({ select: ({ location }) => location.hash });
}
