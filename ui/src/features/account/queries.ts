import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { api, asked, type Schemas } from '@/api/client';
import { one } from '@/lib/address';
import { meQuery } from '@/lib/session';

/** Where a person goes after signing in: only to a page of this console. */
function useNext(): () => void {
  const router = useRouter();
  const next = useRouterState({ select: ({ location }) => one(location.search, 'next') });
  return () => router.history.push(next?.match(/^\/(?![/\\])/) ? next : '/discover');
}

function useEntry<Form>(enter: (form: Form) => Promise<unknown>) {
  const queries = useQueryClient();
  const goOn = useNext();
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
