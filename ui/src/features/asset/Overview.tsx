import { Skeleton, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Id } from '@/components/Id';
import { RelativeTime } from '@/components/RelativeTime';
import { Skeletons } from '@/components/Skeletons';
import { languageName } from '@/lib/names';
import type { MyTeam } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import { CallGate } from './CallGate';
import { ColumnList } from './data/ColumnList';
import type { PipelineGraph } from './graph';
import { priceOf } from './plans';
import type { Page } from './queries';
import { TryIt } from './TryIt';
import type { Form } from './useForm';

type Props = { page: Page; form: Form; team: MyTeam | undefined };

const Graph = lazy(() => import('./Graph'));
const RowsView = lazy(() => import('./data/RowsView'));
const words = messages.asset;

/** Try it on top; the card and the facts below. */
export function Overview({ page, form, team }: Props) {
  return (
    <>
      {page.asset.type === 'data' ? (
        <CallGate
          page={page}
          team={team}
          said={words.data}
          note={noteOf(page)}
          instead={<ColumnList table={page.shown.table} />}
        >
          {team && (
            <Suspense fallback={<Skeletons count={10} />}>
              <RowsView page={page} team={team.slug} />
            </Suspense>
          )}
        </CallGate>
      ) : (
        <TryIt page={page} form={form} team={team} />
      )}
      {page.shown.graph ? (
        <section className={styles.graph}>
          <Title order={2}>{words.graph.title}</Title>
          <Suspense fallback={<Skeleton height={320} radius="lg" />}>
            <Graph graph={page.shown.graph as PipelineGraph} />
          </Suspense>
        </section>
      ) : null}
      <div className={styles.about}>
        <section>
          <Title order={2}>{words.card}</Title>
          {page.shown.cardHtml ? (
            <div
              className={styles.card}
              dir="auto"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the server sanitises it; the policy of the page forbids all else
              dangerouslySetInnerHTML={{ __html: page.shown.cardHtml }}
            />
          ) : (
            <Text size="sm" c="dimmed">
              {words.noCard}
            </Text>
          )}
        </section>
        <Facts page={page} />
      </div>
    </>
  );
}

/** What reading the rows would cost. */
function noteOf(page: Page): string | undefined {
  const plan = page.plans.find(({ isDefault }) => isDefault) ?? page.plans[0];
  return plan && words.data.subscribeText(priceOf(plan, page));
}

function Facts({ page }: { page: Page }) {
  const { asset } = page;
  const languages = asset.languages.map((tag) => languageName(tag));
  const facts: [string, React.ReactNode][] = [
    [words.facts.function, page.function?.title],
    [words.facts.supplier, page.supplier?.name],
    [words.facts.license, asset.license],
    [words.facts.languages, languages.join(', ')],
    [words.facts.version, asset.version],
    [words.facts.updated, <RelativeTime key="at" at={asset.updatedAt} />],
    [words.facts.published, page.publisher],
    [words.facts.visibility, words.visibilities[asset.visibility]],
    [words.facts.id, <Id key="id" value={asset.id} />],
  ];
  return (
    <aside className={styles.facts} aria-label={words.facts.title}>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </aside>
  );
}
