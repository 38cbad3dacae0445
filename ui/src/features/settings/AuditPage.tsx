import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChangeKinds, type Kind } from '@/components/ChangeKinds';
import { type Change, ChangeTable } from '@/components/ChangeTable';
import { PageHeader } from '@/components/PageHeader';
import { one, type Search } from '@/lib/address';
import { useSubscriptions } from '@/lib/subscriptions';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { useAudit } from './queries';
import { SettingsLayout } from './SettingsLayout';

const words = messages.settings.audit;
const KINDS: Kind[] = [
  'key',
  'member',
  'budget',
  'credits',
  'subscription',
  'asset',
  'invitation',
  'team',
];

/** Who changed what, when. */
export function AuditPage() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const kind = one(search, 'kind');
  const paging = usePaging();
  const audit = useAudit(kind, paging.cursor);
  const subscriptions = useSubscriptions().data?.items;
  const nameOf = ({ target }: Change) => subscriptions?.find(({ id }) => id === target)?.asset.name;
  return (
    <SettingsLayout>
      <PageHeader
        title={words.title}
        text={words.text}
        action={
          <ChangeKinds
            of={KINDS}
            value={kind}
            onChange={(chosen) => {
              paging.toFirst();
              void navigate({
                to: '.',
                search: (before: Search) => ({ ...before, kind: chosen }),
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
        nameOf={nameOf}
        {...paging.steps(audit.data?.nextCursor)}
      />
    </SettingsLayout>
  );
}
