import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, asked } from '@/api/client';

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
