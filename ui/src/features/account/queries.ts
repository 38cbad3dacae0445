import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { api, asked, type Schemas } from '@/api/client';
import { one } from '@/lib/address';
import { meQuery, rememberTeam } from '@/lib/session';
import { useSecret } from './useSecret';

export const JOIN = '/join';

/** Where a person goes after signing in: only to a page of this console, and with its secret. */
function useNext(otherwise: string): () => void {
  const router = useRouter();
  const next = useRouterState({ select: ({ location }) => one(location.search, 'next') });
  const secret = useSecret();
  return () => {
    const page = next?.match(/^\/(?![/\\])/) ? next : otherwise;
    router.history.push(page === JOIN && secret ? `${JOIN}#${secret}` : page);
  };
}

function useEntry<Form>(enter: (form: Form) => Promise<unknown>, otherwise = '/discover') {
  const queries = useQueryClient();
  const goOn = useNext(otherwise);
  return useMutation({
    mutationFn: enter,
    onSuccess: async () => {
      queries.clear();
      await queries.fetchQuery(meQuery);
      goOn();
    },
  });
}

export function useSignIn() {
  return useEntry((form: Schemas['OpenSessionForm']) =>
    asked(api.POST('/api/session', { body: form })),
  );
}

export function useSignUp() {
  return useEntry((form: Schemas['OpenAccountForm']) =>
    asked(api.POST('/api/signup', { body: form })),
  );
}

export function useWelcome() {
  return useEntry(
    (form: Schemas['WelcomeAdministratorForm']) => asked(api.POST('/api/welcome', { body: form })),
    '/admin/health',
  );
}

/** Signs nobody in: whoever has the link may have found it. */
export function useSetPassword() {
  return useMutation({
    mutationFn: (form: Schemas['SetPasswordForm']) =>
      asked(api.POST('/api/password', { body: form })),
  });
}

export function useJoin() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (secret: string) =>
      asked(api.POST('/api/invitations/accept', { body: { secret } })),
    onSuccess: async ({ team }) => {
      rememberTeam(team.slug);
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      router.history.push(`/dashboard?team=${encodeURIComponent(team.slug)}`);
    },
  });
}
