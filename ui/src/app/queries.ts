import { QueryClient } from '@tanstack/react-query';
import { mayPass } from '@/api/problem';

const TRIES_MAX = 2;

/** What has been asked of the server. A refusal is final; only what may pass by itself is tried again. */
export function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (failed, error) => failed < TRIES_MAX && mayPass(error),
      },
      mutations: { retry: false },
    },
  });
}
