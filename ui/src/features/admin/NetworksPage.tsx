import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { DialogForm } from '@/components/DialogForm';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import { type Network, useDistrust, useNetworks, useTrust } from './queries';

const words = messages.admin.networks;

/** Which private networks Stoa passes calls on to. */
export function NetworksPage() {
  const networks = useNetworks();
  const distrust = useDistrust();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Network>();
  const add = <Button onClick={() => setAdding(true)}>{words.add}</Button>;
  return (
    <AdminLayout>
      <PageHeader
        title={words.title}
        text={words.text}
        action={networks.data?.items.length ? add : undefined}
      />
      <DataTable
        label={words.title}
        columns={columnsOf(setRemoving)}
        rows={networks.data?.items}
        rowKey={({ network }) => network}
        error={networks.error ?? undefined}
        onRetry={() => void networks.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} action={add} />}
      />
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={words.add}>
        <TrustForm onDone={() => setAdding(false)} />
      </Modal>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={words.removeTitle(removing?.network ?? '')}
        lost={words.removeLost(removing?.network ?? '')}
        action={words.remove}
        onConfirm={() => distrust.mutateAsync(removing?.network ?? '')}
      />
    </AdminLayout>
  );
}

function TrustForm({ onDone }: { onDone: () => void }) {
  const [form, setForm] = useState({ network: '', note: '' });
  const trust = useTrust();
  return (
    <DialogForm
      action={words.action}
      onSubmit={() => trust.mutate(form, { onSuccess: onDone })}
      onCancel={onDone}
      sent={trust}
      fields={['network', 'note']}
      isIncomplete={form.network.trim() === ''}
    >
      <TextInput
        label={words.network}
        description={words.networkHint}
        data-autofocus
        value={form.network}
        onChange={(event) => setForm({ ...form, network: event.currentTarget.value })}
        error={faultOf(trust.error, 'network')}
      />
      <TextInput
        label={words.note}
        placeholder={messages.common.field.optional}
        dir="auto"
        value={form.note}
        onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
        error={faultOf(trust.error, 'note')}
      />
    </DialogForm>
  );
}

function columnsOf(onRemove: (network: Network) => void): Column<Network>[] {
  return [
    { key: 'network', header: words.network, cell: ({ network }) => <code>{network}</code> },
    { key: 'note', header: words.note, cell: ({ note }) => <bdi>{note}</bdi> },
    {
      key: 'since',
      header: words.since,
      cell: ({ addedAt }) => <RelativeTime at={addedAt} />,
      wide: true,
    },
    {
      key: 'remove',
      header: '',
      cell: (network) => (
        <Button size="xs" variant="default" onClick={() => onRemove(network)}>
          {words.remove}
        </Button>
      ),
      align: 'right',
    },
  ];
}
