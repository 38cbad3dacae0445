import { Button, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { CopyButton } from '@/components/CopyButton';
import { EmptyState } from '@/components/EmptyState';
import { FailedState } from '@/components/FailedState';
import { Skeletons } from '@/components/Skeletons';
import { number } from '@/lib/format';
import { messages } from '@/messages';
import type { Page } from '../queries';
import { DataGrid } from './DataGrid';
import styles from './data.module.css';
import { rowsQuery, statisticsQuery } from './queries';
import { addressOf, type Condition, nextOrder, viewOf, wordsOf } from './view';

const words = messages.asset.data;

/** The rows of a data set as a table, with what its columns are like on top; filtered by clicking. */
export default function RowsView({ page, team }: { page: Page; team: string }) {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => location.search });
  const view = viewOf(search);
  const statistics = useQuery(statisticsQuery(page.path, team));
  const rows = useInfiniteQuery(rowsQuery(page.path, team, view));
  const total = rows.data?.pages[0]?.total;
  const go = (change: Record<string, unknown>) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...change }) as typeof before,
      resetScroll: false,
    });
  const add = (conditions: Condition[]) =>
    go(Object.fromEntries(conditions.map(({ parameter, value }) => [parameter, value])));
  const clear = () =>
    go(Object.fromEntries(view.conditions.map(({ parameter }) => [parameter, undefined])));
  const error = rows.error ?? statistics.error;
  if (error && !rows.data) {
    return <FailedState error={error} onRetry={() => void rows.refetch()} />;
  }
  return (
    <section aria-label={words.title} aria-busy={rows.isFetching}>
      <div className={styles.bar}>
        <Text size="sm" role="status">
          {total === undefined ? messages.common.loading : words.rows(number(total), total)}
        </Text>
        {view.conditions.map((condition) => (
          <Button
            key={`${condition.parameter} ${condition.value}`}
            variant="light"
            size="compact-sm"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={words.without(wordsOf(condition))}
            onClick={() => go({ [condition.parameter]: undefined })}
          >
            <bdi>{wordsOf(condition)}</bdi>
          </Button>
        ))}
      </div>
      {!statistics.data || !rows.data ? (
        <Skeletons count={10} />
      ) : total === 0 ? (
        <EmptyState
          title={words.none}
          text={words.noneText}
          action={
            <Button variant="default" onClick={clear}>
              {messages.discover.clear}
            </Button>
          }
        />
      ) : (
        <DataGrid
          statistics={statistics.data}
          rows={rows.data.pages.flatMap(({ items }) => items)}
          total={total ?? 0}
          order={view.order}
          onOrder={(column) => go({ order: nextOrder(view.order, column) })}
          onFilter={add}
          onEnd={() => {
            if (rows.hasNextPage && !rows.isFetchingNextPage) void rows.fetchNextPage();
          }}
        />
      )}
      <div className={styles.address}>
        <span>{words.address}</span>
        <code>{addressOf(page.endpoint, view)}</code>
        <CopyButton text={addressOf(page.endpoint, view)} label={messages.asset.api.copyEndpoint} />
      </div>
    </section>
  );
}
