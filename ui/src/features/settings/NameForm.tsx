import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormFaults } from '@/components/FormFaults';
import { State } from '@/components/State';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import styles from './settings.module.css';

type Props = {
  label: string;
  hint?: string;
  action: string;
  name: string;
  rename: {
    mutate: (name: string) => void;
    error: unknown;
    isPending: boolean;
    isSuccess: boolean;
  };
};

/** Another name for a person or a team. */
export function NameForm({ label, hint, action, name, rename }: Props) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      className={styles.narrow}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate(typed);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={label}
          description={hint}
          value={typed}
          dir="auto"
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={faultOf(rename.error, 'name')}
        />
        <FormFaults error={rename.error} fields={['name']} />
        <Group gap="sm">
          <Button
            type="submit"
            variant="default"
            loading={rename.isPending}
            disabled={typed.trim() === name}
          >
            {action}
          </Button>
          {rename.isSuccess && typed.trim() === name && (
            <span role="status">
              <State kind="good">{messages.settings.saved}</State>
            </span>
          )}
        </Group>
      </Stack>
    </form>
  );
}
