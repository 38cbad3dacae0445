import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';

export type Entry = Schemas['Entry'];

export function useInbox(unread: boolean, cursor: string | undefined) {
  return useQuery({
    queryKey: ['inbox', unread, cursor],
    queryFn: () =>
      asked(
        api.GET('/api/inbox', {
          params: { query: { unread: unread || undefined, cursor, limit: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

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
