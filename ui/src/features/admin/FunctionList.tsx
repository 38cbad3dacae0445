import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '@/api/problem';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { FormFaults } from '@/components/FormFaults';
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
  const faults = keep.error instanceof Problem ? keep.error.faults : [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate({ ...work, ...form }, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <TextInput
          label={words.functionTitle}
          dir="auto"
          data-autofocus
          value={form.title}
          onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
          error={faultOf(faults, 'title')}
        />
        <Textarea
          label={words.meaning}
          dir="auto"
          autosize
          minRows={2}
          value={form.description}
          onChange={(event) => setForm({ ...form, description: event.currentTarget.value })}
          error={faultOf(faults, 'description')}
        />
        <FormFaults error={keep.error} fields={['title', 'description']} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {messages.common.cancel}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
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
