import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { writeSearch } from '@/lib/address';
import { read } from '../run';
import { parameters, type View } from './view';

export type Row = Record<string, unknown>;

export type ColumnStatistics = {
  name: string;
  type: string;
  count: number;
  nulls: number;
  distinct?: number | null;
  min?: unknown;
  max?: unknown;
  mean?: number | null;
  histogram: { from: unknown; to: unknown; count: number }[];
  top: { value: unknown; count: number }[];
};

export type Statistics = { rows: number; columns: ColumnStatistics[] };

type RowPage = { items: Row[]; total: number; nextCursor?: string | null };

const PAGE = 100;

/** Each row costs as the plan says, so a page is asked for only when it is scrolled to. */
export const rowsQuery = (path: string, team: string, view: View) =>
  infiniteQueryOptions({
    queryKey: ['data', path, team, 'rows', view],
    queryFn: ({ pageParam, signal }) =>
      read<RowPage>(
        path + writeSearch({ ...parameters(view), limit: PAGE, cursor: pageParam }),
        team,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });

export const statisticsQuery = (path: string, team: string) =>
  queryOptions({
    queryKey: ['data', path, team, 'statistics'],
    queryFn: ({ signal }) => read<Statistics>(`${path}/statistics`, team, signal),
    staleTime: 300_000,
  });
