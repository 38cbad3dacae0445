import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormFaults } from '@/components/FormFaults';
import { messages } from '@/messages';
import { type AccessRequest, useDecide, type Verb } from './queries';

const words = messages.publishing.requests;

export type Deciding = { verb: Verb; request: AccessRequest };

type Props = { deciding: Deciding; onDone: () => void };

/** Says what the decision does, and takes a note to the team. */
export function DecisionForm({ deciding: { verb, request }, onDone }: Props) {
  const [note, setNote] = useState('');
  const decide = useDecide();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate({ verb, request: request.id, note }, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <Text size="sm">{words.lost[verb](request.team.name, request.asset.name)}</Text>
        <Textarea
          label={words.note}
          placeholder={messages.common.field.optional}
          value={note}
          dir="auto"
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormFaults error={decide.error} fields={[]} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {messages.common.cancel}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {words[verb]}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
