import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormFaults } from '@/components/FormFaults';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';

type Account = { name: string; email: string; password: string };

type Props = {
  action: string;
  enter: (account: Account) => void;
  isPending: boolean;
  error: unknown;
  children?: ReactNode;
};

const words = messages.account.signUp;
const FIELDS = ['name', 'email', 'password'];

/** What a new account needs. */
export function AccountForm({ action, enter, isPending, error, children }: Props) {
  const [form, setForm] = useState<Account>({ name: '', email: '', password: '' });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        enter(form);
      }}
    >
      <Stack gap="md">
        <TextInput
          label={words.name}
          autoComplete="name"
          autoFocus
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          error={faultOf(error, 'name')}
        />
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          value={form.email}
          onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
          error={faultOf(error, 'email')}
        />
        <PasswordInput
          label={words.password}
          description={words.passwordHint}
          autoComplete="new-password"
          value={form.password}
          onChange={(event) => setForm({ ...form, password: event.currentTarget.value })}
          error={faultOf(error, 'password')}
        />
        <FormFaults error={error} fields={FIELDS} />
        <Button type="submit" loading={isPending} fullWidth>
          {action}
        </Button>
        {children}
      </Stack>
    </form>
  );
}
