import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import type { Segment } from '@/lib/assets';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import { useGrantSlug } from './queries';

const words = messages.admin.catalogue;
const TYPES: Segment[] = ['models', 'pipelines', 'data'];

/** Gives an asset an address without a team. */
export function HouseSlugForm({ onDone }: { onDone: () => void }) {
  const [form, setForm] = useState({ type: 'models' as Segment, slug: '', ref: '' });
  const grant = useGrantSlug();
  return (
    <DialogForm
      action={words.grant}
      onSubmit={() => grant.mutate(form, { onSuccess: onDone })}
      onCancel={onDone}
      sent={grant}
      fields={['slug', 'ref']}
      isIncomplete={form.slug.trim() === '' || form.ref.trim() === ''}
    >
      <Text size="sm" c="dimmed">
        {words.slugsText}
      </Text>
      <Select
        label={words.type}
        data={TYPES.map((value) => ({ value, label: words.types[value] }))}
        value={form.type}
        allowDeselect={false}
        onChange={(chosen) => setForm({ ...form, type: (chosen ?? 'models') as Segment })}
      />
      <TextInput
        label={words.slug}
        description={words.slugHint}
        data-autofocus
        value={form.slug}
        onChange={(event) => setForm({ ...form, slug: event.currentTarget.value })}
        error={faultOf(grant.error, 'slug')}
      />
      <TextInput
        label={words.ref}
        description={words.refHint}
        value={form.ref}
        onChange={(event) => setForm({ ...form, ref: event.currentTarget.value })}
        error={faultOf(grant.error, 'ref')}
      />
    </DialogForm>
  );
}
