import { Checkbox, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { faultOf } from '@/lib/pointer';
import { isAtLeast, useTeam } from '@/lib/session';
import { useSubscriptions } from '@/lib/subscriptions';
import { messages } from '@/messages';
import { type KeyTyped, termsOf, typedOf, USUAL, withChoice } from './keyTerms';
import { type Key, type Period, useChangeKey, useIssueKey } from './queries';
import styles from './settings.module.css';

type Props = {
  /** The key to change; none to make one. */
  of?: Key;
  onMade: (key: Key) => void;
  onClose: () => void;
};

const words = messages.settings.keys;
const SCOPES = ['call', 'publish', 'manage'] as const;
const PERIODS = ['total', 'day', 'month'] as const;
const FIELDS = ['name', 'scopes', 'assets', 'expiresAt', 'limits', 'budget'];

/** What a key may do. Only the name must be said; the rest is folded. */
export function KeyForm({ of, onMade, onClose }: Props) {
  const [typed, setTyped] = useState(() => typedOf(of));
  const issue = useIssueKey();
  const change = useChangeKey(of?.id ?? '');
  const { error, isPending } = of ? change : issue;
  const set = (part: Partial<KeyTyped>) => setTyped({ ...typed, ...part });
  const send = () => {
    const terms = termsOf(typed);
    if (of) {
      const { scopes: _, ...rest } = terms;
      change.mutate(rest, { onSuccess: onMade });
    } else {
      issue.mutate(terms, { onSuccess: onMade });
    }
  };
  return (
    <DialogForm
      action={of ? words.saveChange : words.make}
      onSubmit={() => send()}
      onCancel={onClose}
      sent={{ error, isPending }}
      fields={FIELDS}
    >
      <TextInput
        label={words.name}
        placeholder={words.namePlaceholder}
        value={typed.name}
        dir="auto"
        data-autofocus
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={faultOf(error, 'name')}
      />
      {!of && <Scopes typed={typed} set={set} error={faultOf(error, 'scopes')} />}
      {typed.scopes.includes('call') && (
        <Assets typed={typed} set={set} error={faultOf(error, 'assets')} />
      )}
      <TextInput
        type="date"
        label={words.expires}
        description={typed.expires === '' ? words.never : undefined}
        value={typed.expires}
        onChange={(event) => set({ expires: event.currentTarget.value })}
        error={faultOf(error, 'expiresAt')}
      />
      <details open={error ? true : undefined}>
        <summary>{words.limits}</summary>
        <Bounds
          typed={typed}
          set={set}
          limits={faultOf(error, 'limits')}
          budget={faultOf(error, 'budget')}
        />
      </details>
    </DialogForm>
  );
}

type PartProps = { typed: KeyTyped; set: (part: Partial<KeyTyped>) => void; error?: string };

function Scopes({ typed, set, error }: PartProps) {
  const role = useTeam()?.role;
  return (
    <Checkbox.Group
      label={words.scopes}
      description={words.exclusive}
      error={error}
      value={typed.scopes}
      onChange={(chosen) => set({ scopes: withChoice(typed.scopes, chosen) })}
    >
      <Stack gap="xs" mt="xs">
        {SCOPES.filter((scope) => scope !== 'manage' || isAtLeast(role, 'member')).map((scope) => (
          <Checkbox
            key={scope}
            label={words.scope[scope]}
            description={words.scopeText[scope]}
            value={scope}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function Assets({ typed, set, error }: PartProps) {
  const subscriptions = useSubscriptions();
  const known = new Map(
    (subscriptions.data?.items ?? []).map(({ asset }) => [asset.id, asset.name]),
  );
  for (const id of typed.assets) if (!known.has(id)) known.set(id, id);
  return (
    <MultiSelect
      label={words.assets}
      description={words.assetsHint}
      data={[...known].map(([value, label]) => ({ value, label }))}
      value={typed.assets}
      onChange={(assets) => set({ assets })}
      searchable
      clearable
      error={error}
    />
  );
}

function Bounds({
  typed,
  set,
  limits,
  budget,
}: Omit<PartProps, 'error'> & { limits?: string; budget?: string }) {
  const field = (name: 'perMinute' | 'perDay' | 'atOnce') => (
    <NumberInput
      label={words[name]}
      placeholder={words.usual(USUAL[name])}
      min={1}
      allowDecimal={false}
      value={typed[name]}
      onChange={(value) => set({ [name]: String(value) })}
      error={limits}
    />
  );
  return (
    <Stack gap="sm" mt="sm">
      <div className={styles.pair}>
        {field('perMinute')}
        {field('perDay')}
        {field('atOnce')}
      </div>
      <div className={styles.pair}>
        <NumberInput
          label={words.budget}
          min={0}
          value={typed.budget}
          onChange={(value) => set({ budget: String(value) })}
          error={budget}
        />
        <Select
          label={words.period}
          data={PERIODS.map((value) => ({ value, label: words.periods[value] }))}
          value={typed.period}
          allowDeselect={false}
          onChange={(period) => set({ period: (period ?? 'month') as Period })}
        />
      </div>
    </Stack>
  );
}
