import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '@/api/problem';
import { FormFaults } from '@/components/FormFaults';
import { faultOf } from '@/lib/pointer';
import { rememberTeam } from '@/lib/session';
import { messages } from '@/messages';
import { useCreateTeam } from './queries';

const words = messages.settings.team;

export function CreateTeamForm({ onDone }: { onDone: () => void }) {
  const [form, setForm] = useState({ name: '', slug: '' });
  const create = useCreateTeam();
  const navigate = useNavigate();
  const faults = create.error instanceof Problem ? create.error.faults : [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          { name: form.name, slug: form.slug === '' ? null : form.slug },
          {
            onSuccess: ({ slug }) => {
              rememberTeam(slug);
              onDone();
              void navigate({ to: '.', search: (before) => ({ ...before, team: slug }) });
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <Text size="sm">{words.createText}</Text>
        <TextInput
          label={words.createName}
          value={form.name}
          dir="auto"
          data-autofocus
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          error={faultOf(faults, 'name')}
        />
        <TextInput
          label={words.createSlug}
          description={words.createSlugHint}
          value={form.slug}
          onChange={(event) => setForm({ ...form, slug: event.currentTarget.value })}
          error={faultOf(faults, 'slug')}
        />
        <FormFaults error={create.error} fields={['name', 'slug']} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {messages.common.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {words.createAction}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
