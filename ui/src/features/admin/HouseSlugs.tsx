import { Button, Group, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { assetPath, segmentOf } from '@/lib/assets';
import { messages } from '@/messages';
import styles from './admin.module.css';
import { HouseSlugForm } from './HouseSlugForm';
import { type HouseSlug, useHouseSlugs, useWithdrawSlug } from './queries';

const words = messages.admin.catalogue;

const pathOf = ({ type, slug }: HouseSlug) => `/${segmentOf(type)}/${slug}`;

/** The addresses without a team: which there are, giving one, and taking it back. */
export function HouseSlugs() {
  const slugs = useHouseSlugs();
  const [isGiving, setGiving] = useState(false);
  const [leaving, setLeaving] = useState<HouseSlug>();
  const withdraw = useWithdrawSlug();
  const give = (
    <Button variant="default" onClick={() => setGiving(true)}>
      {words.grant}
    </Button>
  );
  const path = leaving ? pathOf(leaving) : '';
  return (
    <>
      <DataTable
        label={words.kinds.slugs}
        columns={columnsOf(setLeaving)}
        rows={slugs.data?.items}
        rowKey={({ id }) => id}
        error={slugs.error ?? undefined}
        onRetry={() => void slugs.refetch()}
        empty={<EmptyState title={words.noSlugs} text={words.slugsText} action={give} />}
      />
      {slugs.data && (
        <Group justify="flex-end" mt="sm">
          {give}
        </Group>
      )}
      <Modal opened={isGiving} onClose={() => setGiving(false)} title={words.grant}>
        <HouseSlugForm onDone={() => setGiving(false)} />
      </Modal>
      <ConfirmDialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={words.withdrawTitle(path)}
        lost={words.withdrawLost(path)}
        action={words.withdraw}
        onConfirm={async () => {
          if (leaving) await withdraw.mutateAsync({ ...leaving, type: segmentOf(leaving.type) });
        }}
      />
    </>
  );
}

function columnsOf(setLeaving: (slug: HouseSlug) => void): Column<HouseSlug>[] {
  return [
    {
      key: 'address',
      header: words.address,
      cell: (slug) => <code>{pathOf(slug)}</code>,
    },
    {
      key: 'asset',
      header: words.ref,
      cell: ({ type, slug, name, ref }) => (
        <>
          <Link to={assetPath(type, slug)} className={styles.block} dir="auto">
            {name}
          </Link>
          <span className={styles.muted}>{ref}</span>
        </>
      ),
      wide: true,
    },
    {
      key: 'withdraw',
      header: '',
      cell: (slug) => (
        <Button
          size="xs"
          variant="default"
          aria-label={words.withdrawOf(pathOf(slug))}
          onClick={() => setLeaving(slug)}
        >
          {words.withdraw}
        </Button>
      ),
      align: 'right',
    },
  ];
}
