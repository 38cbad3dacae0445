import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { one, type Search } from '@/lib/address';
import { isAtLeast, useTeam } from '@/lib/session';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { type Deciding, DecisionForm } from './DecisionForm';
import { PublishingLayout } from './PublishingLayout';
import { type AccessRequest, useRequests, type Verb } from './queries';

const words = messages.publishing.requests;
const STATES = ['pending', 'active', 'suspended', 'rejected'] as const;

const VERBS: Record<AccessRequest['state'], Verb[]> = {
  pending: ['approve', 'reject'],
  active: ['suspend'],
  suspended: ['resume'],
  rejected: [],
  cancelled: [],
};

/** Who asked for what, and what the team says to it. */
export function RequestsPage() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const decides = isAtLeast(useTeam()?.role, 'admin');
  const state = STATES.find((known) => known === one(search, 'state')) ?? 'pending';
  const paging = usePaging();
  const [deciding, setDeciding] = useState<Deciding>();
  const requests = useRequests(state, paging.cursor, decides);
  const show = (chosen: string) => {
    paging.toFirst();
    void navigate({
      to: '.',
      search: (before: Search) => ({ ...before, state: chosen }),
      replace: true,
    });
  };
  return (
    <PublishingLayout>
      <PageHeader
        title={words.title}
        text={words.text}
        action={
          <SegmentedControl
            size="xs"
            aria-label={words.show}
            value={state}
            onChange={show}
            data={STATES.map((value) => ({ value, label: words.states[value] }))}
          />
        }
      />
      {decides ? (
        <DataTable
          label={words.title}
          columns={columnsOf(setDeciding)}
          rows={requests.data?.items}
          rowKey={(request) => request.id}
          error={requests.data ? undefined : requests.error}
          onRetry={() => void requests.refetch()}
          empty={<EmptyState title={words.empty} text={words.emptyText} />}
          {...paging.steps(requests.data?.nextCursor)}
        />
      ) : (
        <EmptyState title={words.viewer} text={words.viewerText} />
      )}
      <Modal
        opened={deciding !== undefined}
        onClose={() => setDeciding(undefined)}
        title={deciding && words.decideTitle(words[deciding.verb], deciding.request.team.name)}
      >
        {deciding && <DecisionForm deciding={deciding} onDone={() => setDeciding(undefined)} />}
      </Modal>
    </PublishingLayout>
  );
}

function columnsOf(setDeciding: (deciding: Deciding) => void): Column<AccessRequest>[] {
  return [
    { key: 'team', header: words.team, cell: (request) => <bdi>{request.team.name}</bdi> },
    { key: 'by', header: words.by, cell: (request) => <bdi>{request.by.name}</bdi>, wide: true },
    { key: 'asset', header: words.asset, cell: (request) => <bdi>{request.asset.name}</bdi> },
    {
      key: 'plan',
      header: words.plan,
      cell: (request) => request.plan.slug ?? request.plan.id,
      wide: true,
    },
    {
      key: 'at',
      header: words.at,
      cell: (request) => <RelativeTime at={request.createdAt} />,
      wide: true,
    },
    {
      key: 'decide',
      header: '',
      cell: (request) => (
        <Group gap="xs" justify="flex-end">
          {VERBS[request.state].map((verb) => (
            <Button
              key={verb}
              size="xs"
              variant={verb === 'approve' ? 'filled' : 'default'}
              onClick={() => setDeciding({ verb, request })}
            >
              {words[verb]}
            </Button>
          ))}
        </Group>
      ),
      align: 'right',
    },
  ];
}
