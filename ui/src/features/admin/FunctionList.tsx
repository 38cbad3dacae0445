import { Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Column, DataTable } from '@/components/DataTable';
import { DialogForm } from '@/components/DialogForm';
import { EmptyState } from '@/components/EmptyState';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import styles from './admin.module.css';
import { useFunctions, useKeepFunction, type Work } from './queries';

const words = messages.admin.catalogue;

/** What models do. Their words can be changed here, their schemas by the API. */
export function FunctionList() {
  const functions = useFunctions();
  const [editing, setEditing] = useState<Work>();
  return (
    <>
      <DataTable
        label={words.kinds.functions}
        columns={columns}
        rows={functions.data?.items}
        rowKey={({ name }) => name}
        error={functions.error ?? undefined}
        onRetry={() => void functions.refetch()}
        onOpen={setEditing}
        empty={<EmptyState title={words.noFunctions} text={words.emptyText} />}
      />
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing && words.change(editing.title)}
      >
        {editing && <FunctionForm work={editing} onDone={() => setEditing(undefined)} />}
      </Modal>
    </>
  );
}

function FunctionForm({ work, onDone }: { work: Work; onDone: () => void }) {
  const [form, setForm] = useState({ title: work.title, description: work.description });
  const keep = useKeepFunction();
  return (
    <DialogForm
      action={words.save}
      onSubmit={() => keep.mutate({ ...work, ...form }, { onSuccess: onDone })}
      onCancel={onDone}
      sent={keep}
      fields={['title', 'description']}
    >
      <TextInput
        label={words.functionTitle}
        dir="auto"
        data-autofocus
        value={form.title}
        onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
        error={faultOf(keep.error, 'title')}
      />
      <Textarea
        label={words.meaning}
        dir="auto"
        autosize
        minRows={2}
        value={form.description}
        onChange={(event) => setForm({ ...form, description: event.currentTarget.value })}
        error={faultOf(keep.error, 'description')}
      />
    </DialogForm>
  );
}

const columns: Column<Work>[] = [
  {
    key: 'name',
    header: words.function,
    cell: ({ title, name }) => (
      <>
        <bdi className={styles.block}>{title}</bdi>
        <span className={styles.muted}>{name}</span>
      </>
    ),
  },
  {
    key: 'description',
    header: words.meaning,
    cell: ({ description }) => <span dir="auto">{description}</span>,
    wide: true,
  },
  { key: 'unit', header: words.unit, cell: ({ unit }) => unit },
];
