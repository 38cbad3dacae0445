import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
import { useMe } from './session';

export type Entry = Schemas['Entry'];

export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (entry: string) =>
      asked(api.POST('/api/inbox/{entry}/read', { params: { path: { entry } } })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['inbox'] }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]),
  });
}

/** Where entries lead, in the team that each concerns; following it is reading it. */
export function useEntryLinks() {
  const me = useMe();
  const read = useMarkRead();
  return (entry: Entry) => ({
    to: entry.link ?? '/inbox',
    search: { team: me?.teams.find(({ id }) => id === entry.team)?.slug },
    onClick: () => {
      if (!entry.readAt) read.mutate(entry.id);
    },
  });
}
