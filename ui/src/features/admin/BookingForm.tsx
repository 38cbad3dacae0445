import { NumberInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import { useBook, type Verb } from './queries';

type Props = { verb: Verb; team: string | undefined; onDone: () => void };

const words = messages.admin.credits;
const FIELDS = ['team', 'call', 'amount', 'note', 'reference'];
const optional = messages.common.field.optional;

/** Grants, adjusts or refunds. */
export function BookingForm({ verb, team, onDone }: Props) {
  const [form, setForm] = useState({ team: team ?? '', call: '', note: '', reference: '' });
  const [amount, setAmount] = useState<string | number>('');
  const book = useBook(verb);
  const isRefund = verb === 'refund';
  const text = (name: keyof typeof form) => ({
    value: form[name],
    error: faultOf(book.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <DialogForm
      action={words.verbs[verb]}
      onSubmit={() =>
        book.mutate(
          {
            ...form,
            amount: amount === '' ? undefined : Number(amount),
            reference: form.reference.trim() || undefined,
          },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sent={book}
      fields={FIELDS}
      isIncomplete={isRefund ? form.call.trim() === '' : amount === ''}
    >
      <Text size="sm">{words.texts[verb]}</Text>
      {team === undefined && (
        <TextInput label={words.team} description={words.teamHint} {...text('team')} />
      )}
      {isRefund && <TextInput label={words.call} data-autofocus {...text('call')} />}
      <NumberInput
        label={words.amount}
        description={isRefund ? words.refundHint : undefined}
        placeholder={isRefund ? optional : undefined}
        data-autofocus={isRefund ? undefined : true}
        min={verb === 'adjust' ? undefined : 0}
        value={amount}
        onChange={setAmount}
        error={faultOf(book.error, 'amount')}
      />
      <TextInput label={words.note} description={words.noteHint} dir="auto" {...text('note')} />
      <TextInput
        label={words.reference}
        description={words.referenceHint}
        placeholder={optional}
        {...text('reference')}
      />
    </DialogForm>
  );
}
