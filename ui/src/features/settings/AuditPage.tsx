import { Modal, Select, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Id } from '@/components/Id';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { one, type Search } from '@/lib/address';
import { messages } from '@/messages';
import { useAudit } from './queries';
import { SettingsLayout } from './SettingsLayout';
import styles from './settings.module.css';

type Entry = Schemas['AuditEntryJson'];

const words = messages.settings.audit;
const KINDS = ['key', 'member', 'budget', 'subscription', 'asset', 'invitation', 'team'];

/** Who changed what, when. */
export function AuditPage() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const kind = one(search, 'kind');
  const [cursors, setCursors] = useState<string[]>([]);
  const [opened, setOpened] = useState<Entry>();
  const audit = useAudit(kind, cursors.at(-1));
  const next = audit.data?.nextCursor;
  return (
    <SettingsLayout>
      <PageHeader
        title={words.title}
        text={words.text}
        action={
          <Select
            size="xs"
            aria-label={words.kind}
            placeholder={words.anyKind}
            data={KINDS}
            value={kind ?? null}
            clearable
            onChange={(chosen) => {
              setCursors([]);
              void navigate({
                to: '.',
                search: (before: Search) => ({ ...before, kind: chosen ?? undefined }),
                replace: true,
              });
            }}
          />
        }
      />
      <DataTable
        label={words.title}
        columns={columns}
        rows={audit.data?.items}
        rowKey={(entry) => entry.id}
        error={audit.data ? undefined : audit.error}
        onRetry={() => void audit.refetch()}
        onOpen={setOpened}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        onNext={next ? () => setCursors([...cursors, next]) : undefined}
        onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined}
      />
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened && words.detail(opened.verb, opened.kind)}
        size="lg"
      >
        {opened && (
          <Stack gap="sm">
            <Side label={words.before} value={opened.before} />
            <Side label={words.after} value={opened.after} />
          </Stack>
        )}
      </Modal>
    </SettingsLayout>
  );
}

function Side({ label, value }: { label: string; value: unknown }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <pre className={styles.json}>
        {value === null || value === undefined ? words.nothing : JSON.stringify(value, null, 2)}
      </pre>
    </div>
  );
}

const columns: Column<Entry>[] = [
  { key: 'at', header: words.at, cell: (entry) => <RelativeTime at={entry.at} /> },
  {
    key: 'who',
    header: words.who,
    cell: (entry) => (
      <span dir="auto">
        {entry.by?.name ?? words.stoa}
        {entry.key && ` ${words.byKey}`}
      </span>
    ),
  },
  { key: 'verb', header: words.verb, cell: (entry) => entry.verb },
  { key: 'kind', header: words.kind, cell: (entry) => entry.kind },
  { key: 'target', header: words.target, cell: (entry) => <Id value={entry.target} />, wide: true },
];
