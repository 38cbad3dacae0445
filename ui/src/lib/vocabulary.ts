import { useQuery } from '@tanstack/react-query';
import { api, asked } from '@/api/client';
import { wordsOf } from './names';

const FRESH_MILLIS = 600_000;

/** What functions and suppliers are called; until that is known, what their slugs say. */
export function useVocabulary() {
  const { data } = useQuery({
    queryKey: ['vocabulary'],
    queryFn: () => asked(api.GET('/api/vocabulary')),
    staleTime: FRESH_MILLIS,
  });
  return {
    functionName: (name: string) => data?.functions[name] ?? wordsOf(name),
    supplierName: (slug: string) => data?.suppliers[slug] ?? wordsOf(slug),
  };
}
