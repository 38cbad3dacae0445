import { Link } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { FailedState } from '@/components/FailedState';
import { Meter } from '@/components/Meter';
import { Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { Skeletons } from '@/components/Skeletons';
import { spentShare, unspent, useBudgets } from '@/lib/budgets';
import { credits } from '@/lib/format';
import { messages } from '@/messages';
import { LIVE, useCredits } from './queries';
import styles from './usage.module.css';

type Budget = Schemas['BudgetJson'];

const words = messages.usage.dashboard;
const WARN = 0.8;

/** What may still be spent. */
export function Budgets() {
  const budgets = useBudgets(LIVE);
  const balance = useCredits().data?.balance;
  return (
    <Panel title={words.budgets} aside={<Link to="/settings/budgets">{words.allBudgets}</Link>}>
      {budgets.error && !budgets.data ? (
        <FailedState error={budgets.error} onRetry={() => void budgets.refetch()} />
      ) : !budgets.data ? (
        <Skeletons count={2} />
      ) : (
        <ul className={styles.list}>
          {balance !== undefined && (
            <li className={styles.line}>
              <span>{words.balance}</span>
              <strong>{words.available(credits(balance))}</strong>
            </li>
          )}
          {budgets.data.items
            .filter(({ scope }) => scope !== 'balance')
            .map((budget) => (
              <One key={`${budget.scope}/${budget.subject}/${budget.period}`} budget={budget} />
            ))}
        </ul>
      )}
    </Panel>
  );
}

function One({ budget }: { budget: Budget }) {
  const name = nameOf(budget);
  const share = spentShare(budget);
  return (
    <li>
      <div className={styles.line}>
        <span dir="auto">{name}</span>
        <span>{words.left(credits(unspent(budget)), credits(budget.amount))}</span>
      </div>
      <Meter
        label={name}
        share={share}
        kind={share >= 1 ? 'bad' : share >= WARN ? 'warn' : 'plain'}
      />
      <span className={styles.muted}>
        {words.periods[budget.period]}
        {budget.resetsAt && (
          <>
            {' '}
            · {words.resets} <RelativeTime at={budget.resetsAt} />
          </>
        )}
      </span>
    </li>
  );
}

function nameOf({ scope, name }: Budget): string {
  switch (scope) {
    case 'balance':
      return words.balance;
    case 'team':
      return words.ofTeam;
    case 'key':
      return words.ofKey(name ?? words.gone);
    case 'subscription':
      return words.ofSubscription(name ?? words.gone);
  }
}
