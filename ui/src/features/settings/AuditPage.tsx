import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeTable } from '@/components/ChangeTable';
import { PageHeader } from '@/components/PageHeader';
import { one, type Search } from '@/lib/address';
import { messages } from '@/messages';
import { useAudit } from './queries';
import { SettingsLayout } from './SettingsLayout';

const words = messages.settings.audit;
const KINDS = ['key', 'member', 'budget', 'subscription', 'asset', 'invitation', 'team'];

/** Who changed what, when. */
export function AuditPage() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const kind = one(search, 'kind');
  const [cursors, setCursors] = useState<string[]>([]);
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
      <ChangeTable
        label={words.title}
        changes={audit.data?.items}
        error={audit.data ? undefined : audit.error}
        onRetry={() => void audit.refetch()}
        onNext={next ? () => setCursors([...cursors, next]) : undefined}
        onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined}
      />
    </SettingsLayout>
  );
}
