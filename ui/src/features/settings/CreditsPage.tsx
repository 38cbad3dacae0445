import { Anchor, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { CsvButton } from '@/components/CsvButton';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Money } from '@/components/Money';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { isAtLeast, useTeam } from '@/lib/session';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { useCredits, useStatements } from './queries';
import { SettingsLayout } from './SettingsLayout';
import styles from './settings.module.css';

type Line = Schemas['ShowCreditsLineJson'];
type Totals = Schemas['TotalsJson'];

const words = messages.settings.credits;

/** What the team has, and how it came to that. */
export function CreditsPage() {
  const team = useTeam();
  const paging = usePaging();
  const credits = useCredits(paging.cursor);
  const figures: [string, number | undefined][] = [
    [words.balance, credits.data?.balance],
    [words.reserved, credits.data?.reserved],
    [words.available, credits.data?.available],
  ];
  return (
    <SettingsLayout>
      <PageHeader title={words.title} text={words.text} />
      <div className={styles.figures}>
        {figures.map(([label, amount]) => (
          <Panel key={label} title={label}>
            <div className={styles.figure}>
              {amount === undefined ? '–' : <Money amount={amount} />}
            </div>
          </Panel>
        ))}
      </div>
      {isAtLeast(team?.role, 'owner') && <Statements />}
      <Title order={2} size="h3" className={styles.title}>
        {words.ledger}
      </Title>
      <DataTable
        label={words.ledger}
        columns={lines}
        rows={credits.data?.items}
        rowKey={(line) => String(line.number)}
        error={credits.data ? undefined : credits.error}
        onRetry={() => void credits.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        {...paging.steps(credits.data?.nextCursor)}
      />
    </SettingsLayout>
  );
}

const lines: Column<Line>[] = [
  { key: 'at', header: words.at, cell: (line) => <RelativeTime at={line.at} /> },
  { key: 'kind', header: words.kind, cell: (line) => words.kinds[line.kind] ?? line.kind },
  {
    key: 'note',
    header: words.note,
    cell: (line) =>
      line.call ? (
        <Link to="/calls/$call" params={{ call: line.call }}>
          {line.note || words.open}
        </Link>
      ) : (
        <span dir="auto">{line.note}</span>
      ),
    wide: true,
  },
  {
    key: 'amount',
    header: words.amount,
    cell: (line) => <Money amount={line.amount} unit={false} />,
    align: 'right',
  },
];

function Statements() {
  const slug = useTeam()?.slug ?? '';
  const statements = useStatements(true);
  const amount = (name: 'opening' | 'granted' | 'spent' | 'closing'): Column<Totals> => ({
    key: name,
    header: words[name],
    cell: (month) => <Money amount={month[name]} unit={false} />,
    align: 'right',
    wide: name !== 'closing' && name !== 'spent',
  });
  const columns: Column<Totals>[] = [
    // never broken at its hyphen
    { key: 'month', header: words.month, cell: ({ month }) => month.replace('-', '\u2011') },
    amount('opening'),
    amount('granted'),
    amount('spent'),
    amount('closing'),
    {
      key: 'open',
      header: '',
      cell: ({ month }) => {
        const path = `/api/teams/${slug}/statements/${month}`;
        return (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <Anchor href={path} target="_blank" size="sm" aria-label={words.openOf(month)}>
              {words.open}
            </Anchor>
            <CsvButton path={path} search={{}} name={`statement-${slug}-${month}.csv`} />
          </Group>
        );
      },
      align: 'right',
    },
  ];
  return (
    <>
      <Title order={2} size="h3" className={styles.title}>
        {words.statements}
      </Title>
      <DataTable
        label={words.statements}
        columns={columns}
        rows={statements.data?.items}
        rowKey={({ month }) => month}
        error={statements.error ?? undefined}
        onRetry={() => void statements.refetch()}
        empty={<EmptyState title={words.noStatements} text={words.noStatementsText} />}
      />
    </>
  );
}
