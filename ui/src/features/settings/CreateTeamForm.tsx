import { Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { faultOf } from '@/lib/pointer';
import { rememberTeam } from '@/lib/session';
import { messages } from '@/messages';
import { useCreateTeam } from './queries';

const words = messages.settings.team;

export function CreateTeamForm({ onDone }: { onDone: () => void }) {
  const [form, setForm] = useState({ name: '', slug: '' });
  const create = useCreateTeam();
  const navigate = useNavigate();
  return (
    <DialogForm
      action={words.createAction}
      onSubmit={() => {
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
      onCancel={onDone}
      sent={create}
      fields={['name', 'slug']}
    >
      <Text size="sm">{words.createText}</Text>
      <TextInput
        label={words.createName}
        value={form.name}
        dir="auto"
        data-autofocus
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        error={faultOf(create.error, 'name')}
      />
      <TextInput
        label={words.createSlug}
        description={words.createSlugHint}
        value={form.slug}
        onChange={(event) => setForm({ ...form, slug: event.currentTarget.value })}
        error={faultOf(create.error, 'slug')}
      />
    </DialogForm>
  );
}
