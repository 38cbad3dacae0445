import { Select } from '@mantine/core';
import { ChangeKinds, type Kind } from '@/components/ChangeKinds';
import { ChangeTable } from '@/components/ChangeTable';
import { PageHeader } from '@/components/PageHeader';
import { one } from '@/lib/address';
import { useAddress } from '@/lib/useAddress';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import styles from './admin.module.css';
import { useAudit, useUsers } from './queries';
import { useTeamName } from './useTeamName';

const words = messages.admin.audit;
const KINDS: Kind[] = [
  'user',
  'administrator',
  'team',
  'member',
  'invitation',
  'key',
  'budget',
  'subscription',
  'asset',
  'credits',
  'supplier',
  'function',
  'network',
  'node',
];

/** Who changed what in the whole installation. */
export function AuditPage() {
  const [search, change] = useAddress();
  const paging = usePaging();
  const kind = one(search, 'kind');
  const user = one(search, 'user');
  const audit = useAudit(kind, user, paging.cursor);
  const users = useUsers(undefined, undefined);
  const nameOf = useTeamName();
  const show = (changes: Record<string, string | undefined>) => {
    paging.toFirst();
    change(changes);
  };
  return (
    <AdminLayout>
      <PageHeader title={words.title} text={words.text} />
      <div className={styles.bar}>
        <ChangeKinds of={KINDS} value={kind} onChange={(chosen) => show({ kind: chosen })} />
        <Select
          size="xs"
          aria-label={words.who}
          placeholder={words.anybody}
          data={(users.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={user ?? null}
          searchable
          clearable
          onChange={(chosen) => show({ user: chosen ?? undefined })}
        />
      </div>
      <ChangeTable
        label={words.title}
        changes={audit.data?.items}
        error={audit.data ? undefined : audit.error}
        onRetry={() => void audit.refetch()}
        teamOf={({ team }) => team && nameOf(team)}
        {...paging.steps(audit.data?.nextCursor)}
      />
    </AdminLayout>
  );
}
