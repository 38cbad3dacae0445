import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Column, DataTable } from '@/components/DataTable';
import { DialogForm } from '@/components/DialogForm';
import { EmptyState } from '@/components/EmptyState';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import styles from './admin.module.css';
import { type Supplier, useKeepSupplier, useSuppliers } from './queries';

const words = messages.admin.catalogue;
const NEW: Supplier = { slug: '', name: '', url: null };

/** Who made what is in the catalogue. */
export function SupplierList() {
  const suppliers = useSuppliers();
  const [editing, setEditing] = useState<Supplier>();
  const add = (
    <Button variant="default" onClick={() => setEditing(NEW)}>
      {words.add}
    </Button>
  );
  return (
    <>
      {suppliers.data && (
        <Group justify="flex-end" mb="sm">
          {add}
        </Group>
      )}
      <DataTable
        label={words.kinds.suppliers}
        columns={columns}
        rows={suppliers.data?.items}
        rowKey={({ slug }) => slug}
        error={suppliers.error ?? undefined}
        onRetry={() => void suppliers.refetch()}
        onOpen={setEditing}
        empty={<EmptyState title={words.noSuppliers} text={words.emptyText} />}
      />
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing?.slug ? words.change(editing.name) : words.add}
      >
        {editing && <SupplierForm supplier={editing} onDone={() => setEditing(undefined)} />}
      </Modal>
    </>
  );
}

function SupplierForm({ supplier, onDone }: { supplier: Supplier; onDone: () => void }) {
  const [form, setForm] = useState({ ...supplier, url: supplier.url ?? '' });
  const keep = useKeepSupplier();
  return (
    <DialogForm
      action={words.save}
      onSubmit={() => keep.mutate({ ...form, url: form.url.trim() || null }, { onSuccess: onDone })}
      onCancel={onDone}
      sent={keep}
      fields={['slug', 'name', 'url']}
      isIncomplete={form.slug.trim() === ''}
    >
      {supplier.slug === '' && (
        <TextInput
          label={words.slug}
          description={words.slugHint}
          data-autofocus
          value={form.slug}
          onChange={(event) => setForm({ ...form, slug: event.currentTarget.value })}
          error={faultOf(keep.error, 'slug')}
        />
      )}
      <TextInput
        label={words.name}
        dir="auto"
        data-autofocus={supplier.slug === '' ? undefined : true}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        error={faultOf(keep.error, 'name')}
      />
      <TextInput
        label={words.url}
        type="url"
        placeholder={messages.common.field.optional}
        value={form.url}
        onChange={(event) => setForm({ ...form, url: event.currentTarget.value })}
        error={faultOf(keep.error, 'url')}
      />
    </DialogForm>
  );
}

const columns: Column<Supplier>[] = [
  {
    key: 'name',
    header: words.supplier,
    cell: ({ name, slug }) => (
      <>
        <bdi className={styles.block}>{name}</bdi>
        <span className={styles.muted}>{slug}</span>
      </>
    ),
  },
  {
    key: 'url',
    header: words.url,
    cell: ({ url }) =>
      url && (
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      ),
    wide: true,
  },
];
