import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RowMenu } from '@/components/RowMenu';
import { State } from '@/components/State';
import { assetPath } from '@/lib/assets';
import { number } from '@/lib/format';
import { isAtLeast, useTeam } from '@/lib/session';
import { usePaging } from '@/lib/usePaging';
import { messages } from '@/messages';
import { PublishingLayout } from './PublishingLayout';
import { type Ending, type OwnAsset, useEnding, useOwnAssets } from './queries';

const words = messages.publishing.assets;
const KINDS = { published: 'good', deprecated: 'warn', retired: 'bad' } as const;

type Doing = { ending: Ending; asset: OwnAsset };

/** What the team publishes, and how it is taken back. */
export function AssetsPage() {
  const role = useTeam()?.role;
  const paging = usePaging();
  const [doing, setDoing] = useState<Doing>();
  const assets = useOwnAssets(paging.cursor);
  return (
    <PublishingLayout>
      <PageHeader title={words.title} text={words.text} />
      <DataTable
        label={words.title}
        columns={columnsOf(isAtLeast(role, 'member') ? setDoing : undefined)}
        rows={assets.data?.items}
        rowKey={(asset) => asset.id}
        error={assets.data ? undefined : assets.error}
        onRetry={() => void assets.refetch()}
        empty={
          <EmptyState
            title={words.empty}
            text={words.emptyText}
            action={<Anchor href="/docs/guides/publishing">{words.guide}</Anchor>}
          />
        }
        {...paging.steps(assets.data?.nextCursor)}
      />
      <Confirm doing={doing} onClose={() => setDoing(undefined)} />
    </PublishingLayout>
  );
}

/** Names who would miss it; what cannot be undone asks for the slug. */
function Confirm({ doing, onClose }: { doing: Doing | undefined; onClose: () => void }) {
  const end = useEnding();
  const asset = doing?.asset;
  const ending = doing?.ending ?? 'deprecate';
  const teams = words.teams(asset?.subscribers ?? 0);
  return (
    <ConfirmDialog
      opened={doing !== undefined}
      onClose={onClose}
      title={words.endingTitle[ending](asset?.name ?? '', asset?.current ?? 0)}
      lost={words.endingLost[ending](teams)}
      action={words[ending]}
      name={ending === 'deprecate' ? undefined : asset?.slug}
      onConfirm={async () => {
        if (asset) await end.mutateAsync({ asset, ending });
      }}
    />
  );
}

function columnsOf(setDoing: ((doing: Doing) => void) | undefined): Column<OwnAsset>[] {
  return [
    {
      key: 'asset',
      header: words.asset,
      cell: (asset) => (
        <Link to={assetPath(asset.type, asset.ref)}>
          <bdi>{asset.name}</bdi>
        </Link>
      ),
    },
    { key: 'type', header: words.type, cell: (asset) => words.types[asset.type], wide: true },
    {
      key: 'visibility',
      header: words.visibility,
      cell: (asset) => words.visibilities[asset.visibility],
      wide: true,
    },
    {
      key: 'state',
      header: words.state,
      cell: (asset) => {
        const state = asset.versions.find((version) => version.number === asset.current)?.state;
        return state ? <State kind={KINDS[state]}>{words.states[state]}</State> : null;
      },
    },
    {
      key: 'version',
      header: words.version,
      cell: (asset) => asset.current,
      align: 'right',
      wide: true,
    },
    {
      key: 'plans',
      header: words.plans,
      cell: (asset) => asset.plans.map(({ name }) => name).join(', '),
      wide: true,
    },
    {
      key: 'subscribers',
      header: words.subscribers,
      cell: (asset) => number(asset.subscribers),
      align: 'right',
      wide: true,
    },
    {
      key: 'actions',
      header: '',
      cell: (asset) => setDoing && <RowMenu name={asset.name} deeds={deedsOf(asset, setDoing)} />,
      align: 'right',
    },
  ];
}

function deedsOf(asset: OwnAsset, setDoing: (doing: Doing) => void) {
  return (['deprecate', 'retire', 'remove'] as const).map((ending) => ({
    label: words[ending],
    isBad: ending === 'remove',
    onClick: () => setDoing({ ending, asset }),
  }));
}
