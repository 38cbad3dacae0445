import { Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Schemas } from '@/api/client';
import { credits } from '@/lib/format';
import { messages } from '@/messages';
import { CodeBlock } from './CodeBlock';
import { type Column, DataTable } from './DataTable';
import { EmptyState } from './EmptyState';
import { Id } from './Id';
import { RelativeTime } from './RelativeTime';

export type Change = Schemas['AuditEntryJson'];

type Props = {
  label: string;
  changes: Change[] | undefined;
  error: unknown;
  onRetry: () => void;
  onNext: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
  /** Which team it was, where there are several. */
  teamOf?: (change: Change) => ReactNode;
  /** What it is called, where what is recorded does not say. */
  nameOf?: (change: Change) => string | undefined;
};

const words = messages.parts.audit;

/** Who changed what, when; opened, a row shows what it was before and after. */
export function ChangeTable({ label, changes, teamOf, nameOf, ...list }: Props) {
  const [opened, setOpened] = useState<Change>();
  return (
    <>
      <DataTable
        label={label}
        columns={columnsOf({ teamOf, nameOf })}
        rows={changes}
        rowKey={(change) => change.id}
        onOpen={setOpened}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        {...list}
      />
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened && deedOf(opened)}
        size="lg"
      >
        {opened && (
          <Stack gap="sm">
            <Text size="sm">
              {words.target} <Id value={opened.target} ends={12} />
            </Text>
            <Side label={words.before} value={opened.before} />
            <Side label={words.after} value={opened.after} />
          </Stack>
        )}
      </Modal>
    </>
  );
}

function Side({ label, value }: { label: string; value: unknown }) {
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {label}
      </Text>
      {value === null || value === undefined ? (
        <Text size="sm" c="dimmed">
          {words.nothing}
        </Text>
      ) : (
        <CodeBlock text={JSON.stringify(value, null, 2)} label={messages.common.copy} />
      )}
    </div>
  );
}

/** What was done, in words; one that has none yet is told as it is recorded. */
function deedOf({ kind, verb }: Change): string {
  return words.deeds[kind]?.[verb] ?? `${verb} ${kind}`;
}

/** What it is called, where that is known. */
function Target({ of: change, nameOf }: { of: Change; nameOf: Props['nameOf'] }) {
  const { after, before, target } = change;
  const name = nameIn(after) ?? nameIn(before) ?? nameOf?.(change);
  return name ? <bdi title={target}>{name}</bdi> : <Id value={target} />;
}

type Told = {
  name?: string;
  asset?: { name?: string };
  email?: string;
  line?: { amount?: number };
  terms?: { amount?: number };
};

/** A name, or what else tells it from others: whom an invitation is for, how many credits. */
function nameIn(value: unknown): string | undefined {
  const told = (value ?? {}) as Told;
  const amount = told.line?.amount ?? told.terms?.amount;
  return (
    told.name ??
    told.asset?.name ??
    told.email ??
    (typeof amount === 'number' ? `${credits(amount)} ${messages.common.credits}` : undefined)
  );
}

function columnsOf({ teamOf, nameOf }: Pick<Props, 'teamOf' | 'nameOf'>): Column<Change>[] {
  const columns: Column<Change>[] = [
    { key: 'at', header: words.at, cell: (change) => <RelativeTime at={change.at} /> },
    {
      key: 'who',
      header: words.who,
      cell: (change) => (
        <span>
          <bdi>{change.by?.name ?? words.stoa}</bdi>
          {change.key && ` ${words.byKey}`}
        </span>
      ),
    },
    { key: 'verb', header: words.verb, cell: deedOf },
    {
      key: 'target',
      header: words.target,
      cell: (change) => <Target of={change} nameOf={nameOf} />,
      wide: true,
    },
  ];
  if (teamOf) columns.push({ key: 'team', header: words.team, cell: teamOf, wide: true });
  return columns;
}
