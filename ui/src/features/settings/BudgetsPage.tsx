import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Meter } from '@/components/Meter';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { spentShare, unspent, useBudgets } from '@/lib/budgets';
import { credits } from '@/lib/format';
import { isAtLeast, useTeam } from '@/lib/session';
import { messages } from '@/messages';
import { BudgetForm } from './BudgetForm';
import { type Budget, useRemoveBudget } from './queries';
import { SettingsLayout } from './SettingsLayout';

const words = messages.settings.budgets;
const WARN = 0.8;

/** What team, subscriptions and keys may spend. */
export function BudgetsPage() {
  const role = useTeam()?.role;
  const budgets = useBudgets();
  const remove = useRemoveBudget();
  const [setting, setSetting] = useState(false);
  const [removing, setRemoving] = useState<Budget>();
  const maySet = isAtLeast(role, 'admin');
  const set = maySet && <Button onClick={() => setSetting(true)}>{words.set}</Button>;
  const rows = budgets.data?.items.filter(({ scope }) => scope !== 'balance');
  return (
    <SettingsLayout>
      <PageHeader title={words.title} text={words.text} action={set} />
      <DataTable
        label={words.title}
        columns={columnsOf(maySet, setRemoving)}
        rows={rows}
        rowKey={({ scope, subject, period }) => `${scope}/${subject}/${period}`}
        error={budgets.error ?? undefined}
        onRetry={() => void budgets.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
      />
      <Modal opened={setting} onClose={() => setSetting(false)} title={words.setTitle}>
        <BudgetForm onDone={() => setSetting(false)} />
      </Modal>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={words.removeTitle}
        lost={removing && words.removeLost(nameOf(removing), credits(removing.amount))}
        action={words.remove}
        onConfirm={async () => {
          if (!removing) return;
          await remove.mutateAsync({
            subscription: removing.scope === 'subscription' ? removing.subject : undefined,
            period: removing.period,
          });
        }}
      />
    </SettingsLayout>
  );
}

function columnsOf(maySet: boolean, onRemove: (budget: Budget) => void): Column<Budget>[] {
  return [
    {
      key: 'what',
      header: words.what,
      cell: (budget) => <span dir="auto">{nameOf(budget)}</span>,
    },
    {
      key: 'period',
      header: words.period,
      cell: (budget) => words.periods[budget.period],
      wide: true,
    },
    { key: 'amount', header: words.amount, cell: ({ amount }) => credits(amount), align: 'right' },
    {
      key: 'left',
      header: words.left,
      cell: (budget) => {
        const share = spentShare(budget);
        return (
          <>
            {credits(unspent(budget))}
            <Meter
              label={nameOf(budget)}
              share={share}
              kind={share >= 1 ? 'bad' : share >= WARN ? 'warn' : 'plain'}
            />
          </>
        );
      },
      align: 'right',
    },
    {
      key: 'resets',
      header: words.resets,
      cell: ({ resetsAt }) => (resetsAt ? <RelativeTime at={resetsAt} /> : words.never),
      wide: true,
    },
    {
      key: 'remove',
      header: '',
      cell: (budget) =>
        budget.scope !== 'key' &&
        maySet && (
          <Button variant="default" size="xs" onClick={() => onRemove(budget)}>
            {words.remove}
          </Button>
        ),
      align: 'right',
    },
  ];
}

function nameOf({ scope, name }: Budget): string {
  switch (scope) {
    case 'balance':
      return words.balance;
    case 'team':
      return words.team;
    case 'key':
      return words.key(name ?? words.gone);
    case 'subscription':
      return words.subscription(name ?? words.gone);
  }
}
