import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '@/api/problem';
import { FormFaults } from '@/components/FormFaults';
import { one } from '@/lib/address';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import { Door } from './Door';
import { useSignUp } from './queries';

const words = messages.account.signUp;
const FIELDS = ['name', 'email', 'password'];

export function SignUpPage() {
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const invitation = useRouterState({
    select: ({ location }) => one(location.search, 'invitation'),
  });
  const signUp = useSignUp();
  const faults = signUp.error instanceof Problem ? signUp.error.faults : [];
  return (
    <Door title={words.title} text={invitation ? words.invited : words.text}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          signUp.mutate({ ...form, ...(invitation && { invitation }) });
        }}
      >
        <Stack gap="md">
          <TextInput
            label={words.name}
            autoComplete="name"
            autoFocus
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
            error={faultOf(faults, 'name')}
          />
          <TextInput
            label={words.email}
            type="email"
            autoComplete="username"
            value={form.email}
            onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
            error={faultOf(faults, 'email')}
          />
          <PasswordInput
            label={words.password}
            description={words.passwordHint}
            autoComplete="new-password"
            value={form.password}
            onChange={(event) => setForm({ ...form, password: event.currentTarget.value })}
            error={faultOf(faults, 'password')}
          />
          <FormFaults error={signUp.error} fields={FIELDS} />
          <Button type="submit" loading={signUp.isPending} fullWidth>
            {words.action}
          </Button>
          <Text size="sm" c="dimmed">
            {words.other}{' '}
            <Anchor component={Link} to="/login" search={true} size="sm">
              {words.otherAction}
            </Anchor>
          </Text>
        </Stack>
      </form>
    </Door>
  );
}
