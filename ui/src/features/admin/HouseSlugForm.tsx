import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '@/api/problem';
import { FormFaults } from '@/components/FormFaults';
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
  const faults = grant.error instanceof Problem ? grant.error.faults : [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        grant.mutate(form, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
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
          error={faultOf(faults, 'slug')}
        />
        <TextInput
          label={words.ref}
          description={words.refHint}
          value={form.ref}
          onChange={(event) => setForm({ ...form, ref: event.currentTarget.value })}
          error={faultOf(faults, 'ref')}
        />
        <FormFaults error={grant.error} fields={['slug', 'ref']} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {messages.common.cancel}
          </Button>
          <Button
            type="submit"
            loading={grant.isPending}
            disabled={form.slug.trim() === '' || form.ref.trim() === ''}
          >
            {words.grant}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
