import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { faultOf } from '@/lib/pointer';
import { useSubscriptions } from '@/lib/subscriptions';
import { messages } from '@/messages';
import { type Period, useSetBudget } from './queries';

const words = messages.settings.budgets;
const TEAM = 'team';
const PERIODS: Period[] = ['total', 'day', 'month'];

/** Sets the budget of the team or of a subscription; one that is there already is replaced. */
export function BudgetForm({ onDone }: { onDone: () => void }) {
  const [subject, setSubject] = useState(TEAM);
  const [period, setPeriod] = useState<Period>('month');
  const [amount, setAmount] = useState<string | number>('');
  const subscriptions = useSubscriptions();
  const set = useSetBudget();
  const living = (subscriptions.data?.items ?? []).filter(({ endedAt }) => !endedAt);
  return (
    <DialogForm
      action={words.setAction}
      onSubmit={() =>
        set.mutate(
          {
            subscription: subject === TEAM ? undefined : subject,
            period,
            amount: Number(amount),
          },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sent={set}
      fields={['amount']}
      isIncomplete={amount === ''}
    >
      <Select
        label={words.what}
        data={[
          { value: TEAM, label: words.team },
          ...living.map(({ id, asset }) => ({
            value: id,
            label: words.subscription(asset.name),
          })),
        ]}
        value={subject}
        allowDeselect={false}
        onChange={(chosen) => setSubject(chosen ?? TEAM)}
      />
      <Select
        label={words.period}
        data={PERIODS.map((value) => ({ value, label: words.periods[value] }))}
        value={period}
        allowDeselect={false}
        onChange={(chosen) => setPeriod((chosen ?? 'month') as Period)}
      />
      <NumberInput
        label={words.credits}
        min={0}
        value={amount}
        data-autofocus
        onChange={setAmount}
        error={faultOf(set.error, 'amount')}
      />
    </DialogForm>
  );
}
