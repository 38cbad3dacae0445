import { Button, PasswordInput, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormFaults } from '@/components/FormFaults';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import { Door } from './Door';
import { useSetPassword } from './queries';
import { useSecret } from './useSecret';

const words = messages.account.newPassword;

/** Where the link leads that an administrator makes for whoever forgot a password. */
export function PasswordPage() {
  const secret = useSecret();
  const [password, setPassword] = useState('');
  const set = useSetPassword();
  if (set.isSuccess) {
    return (
      <Door title={words.done} text={words.doneText}>
        <Button component={Link} to="/login" fullWidth autoFocus>
          {messages.account.signIn.action}
        </Button>
      </Door>
    );
  }
  if (secret === '') return <Door title={words.title} text={messages.account.noSecret} />;
  return (
    <Door title={words.title} text={words.text}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ secret, password });
        }}
      >
        <Stack gap="md">
          <PasswordInput
            label={words.password}
            description={messages.account.signUp.passwordHint}
            autoComplete="new-password"
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={faultOf(set.error, 'password')}
          />
          <FormFaults error={set.error} fields={['password']} />
          <Button type="submit" loading={set.isPending} fullWidth>
            {words.action}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
