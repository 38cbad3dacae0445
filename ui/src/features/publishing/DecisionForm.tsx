import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
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
    <DialogForm
      action={words[verb]}
      onSubmit={() => decide.mutate({ verb, request: request.id, note }, { onSuccess: onDone })}
      onCancel={onDone}
      sent={decide}
    >
      <Text size="sm">{words.lost[verb](request.team.name, request.asset.name)}</Text>
      <Textarea
        label={words.note}
        placeholder={messages.common.field.optional}
        value={note}
        dir="auto"
        data-autofocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
