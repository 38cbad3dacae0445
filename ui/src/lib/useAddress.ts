import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from './address';

/** What stands in the page's address, and how it changes; what is set anew begins at its first page. */
export function useAddress(): [Search, (changes: Search) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const change = (changes: Search) => {
    void navigate({
      to: '.',
      search: (before: Search) => ({ ...before, cursor: undefined, trail: undefined, ...changes }),
      replace: true,
    });
  };
  return [search, change];
}
