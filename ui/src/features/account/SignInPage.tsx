import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormFaults } from '@/components/FormFaults';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import { Door } from './Door';
import { useSignIn } from './queries';

const words = messages.account.signIn;
const FIELDS = ['email', 'password'];

export function SignInPage() {
  const [form, setForm] = useState({ email: '', password: '' });
  const signIn = useSignIn();
  return (
    <Door title={words.title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate(form);
        }}
      >
        <Stack gap="md">
          <TextInput
            label={words.email}
            type="email"
            autoComplete="username"
            autoFocus
            value={form.email}
            onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
            error={faultOf(signIn.error, 'email')}
          />
          <PasswordInput
            label={words.password}
            autoComplete="current-password"
            value={form.password}
            onChange={(event) => setForm({ ...form, password: event.currentTarget.value })}
            error={faultOf(signIn.error, 'password')}
          />
          <FormFaults error={signIn.error} fields={FIELDS} />
          <Button type="submit" loading={signIn.isPending} fullWidth>
            {words.action}
          </Button>
          <Text size="sm" c="dimmed">
            {words.other}{' '}
            <Anchor component={Link} to="/signup" search={true} hash={true} size="sm">
              {words.otherAction}
            </Anchor>
          </Text>
        </Stack>
      </form>
    </Door>
  );
}
