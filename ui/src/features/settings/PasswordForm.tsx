import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FormFaults } from '@/components/FormFaults';
import { State } from '@/components/State';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import { useChangePassword } from './queries';
import styles from './settings.module.css';

const words = messages.settings.profile;
const EMPTY = { current: '', password: '' };

export function PasswordForm({ email }: { email: string }) {
  const [form, setForm] = useState(EMPTY);
  const change = useChangePassword();
  return (
    <form
      className={styles.narrow}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(form, { onSuccess: () => setForm(EMPTY) });
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.passwordText}
        </Text>
        {/* tells a password manager whose password it is */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={words.current}
          autoComplete="current-password"
          value={form.current}
          onChange={(event) => setForm({ ...form, current: event.currentTarget.value })}
          error={faultOf(change.error, 'current')}
        />
        <PasswordInput
          label={words.fresh}
          description={words.freshHint}
          autoComplete="new-password"
          value={form.password}
          onChange={(event) => setForm({ ...form, password: event.currentTarget.value })}
          error={faultOf(change.error, 'password')}
        />
        <FormFaults error={change.error} fields={['current', 'password']} />
        {change.isSuccess && (
          <span role="status">
            <State kind="good">{words.passwordSaved}</State>
          </span>
        )}
        <div>
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            disabled={form.current === '' || form.password === ''}
          >
            {words.savePassword}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
