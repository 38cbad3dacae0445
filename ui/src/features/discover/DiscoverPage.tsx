import { Button, NativeSelect, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { EmptyState } from '@/components/EmptyState';
import { FailedState } from '@/components/FailedState';
import { PageHeader } from '@/components/PageHeader';
import { Skeletons } from '@/components/Skeletons';
import { useTeam } from '@/lib/session';
import { messages } from '@/messages';
import { AssetCard } from './AssetCard';
import styles from './Discover.module.css';
import { Facets } from './Facets';
import { FACETS, foundQuery, heldQuery, type Wanted, wantedOf } from './queries';
import { SearchField } from './SearchField';

const words = messages.discover;

/** Every asset that the reader may know, found by words and facets. */
export function DiscoverPage() {
  const wanted = useRouterState({ select: ({ location }) => wantedOf(location.search) });
  const [filtersShown, { toggle }] = useDisclosure(false);
  const navigate = useNavigate();
  const found = useInfiniteQuery(foundQuery(wanted));
  const held = useQuery(heldQuery(useTeam()?.slug));
  const first = found.data?.pages[0];
  const want = (change: Wanted, replace = false) =>
    void navigate({
      to: '/discover',
      search: (before) => ({ ...before, ...change }),
      replace,
      resetScroll: false,
    });
  const clear = () =>
    want(Object.fromEntries([...FACETS, 'q'].map((name) => [name, undefined])) as Wanted);
  const isFiltered = FACETS.some((facet) => wanted[facet]);
  return (
    <>
      <PageHeader title={words.title} text={words.text} />
      <SearchField value={wanted.q ?? ''} onSettled={(q) => want({ q: q || undefined }, true)} />
      <div className={styles.columns}>
        <aside className={styles.facets} data-shown={filtersShown || undefined}>
          <Facets facets={first?.facets} wanted={wanted} onWant={want} />
        </aside>
        <section aria-label={words.title} aria-busy={found.isFetching}>
          <div className={styles.bar}>
            <Text size="sm" c="dimmed" role="status">
              {first ? words.results(first.total) : ' '}
            </Text>
            {isFiltered && (
              <Button variant="subtle" size="compact-sm" onClick={clear}>
                {words.clear}
              </Button>
            )}
            <Button
              className={styles.filterButton}
              variant="default"
              size="xs"
              leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
              aria-expanded={filtersShown}
              onClick={toggle}
            >
              {words.filters}
            </Button>
            <NativeSelect
              size="xs"
              aria-label={words.sort}
              value={wanted.sort ?? 'relevance'}
              data={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
              onChange={(event) => {
                const sort = event.currentTarget.value;
                want({ sort: sort === 'relevance' ? undefined : sort });
              }}
            />
          </div>
          {found.isError && !first ? (
            <FailedState error={found.error} onRetry={() => void found.refetch()} />
          ) : !found.data ? (
            <Skeletons shape="cards" count={9} />
          ) : first?.items.length === 0 ? (
            <Nothing q={wanted.q} isFiltered={isFiltered} onClear={clear} />
          ) : (
            <ul className={styles.cards}>
              {found.data.pages
                .flatMap((page) => page.items)
                .map((asset) => (
                  <AssetCard
                    key={asset.id}
                    asset={asset}
                    isHeld={held.data?.has(asset.id) ?? false}
                  />
                ))}
            </ul>
          )}
          {found.hasNextPage && (
            <Button
              variant="default"
              mt="lg"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {words.more}
            </Button>
          )}
        </section>
      </div>
    </>
  );
}

type NothingProps = { q: string | undefined; isFiltered: boolean; onClear: () => void };

function Nothing({ q, isFiltered, onClear }: NothingProps) {
  if (!q && !isFiltered) {
    return <EmptyState title={words.empty.none} text={words.empty.noneText} />;
  }
  return (
    <EmptyState
      title={q ? words.empty.words(q) : words.empty.title}
      text={isFiltered ? words.empty.text : words.empty.wordsText}
      action={
        <Button variant="default" onClick={onClear}>
          {isFiltered ? words.clear : words.empty.clear}
        </Button>
      }
    />
  );
}
