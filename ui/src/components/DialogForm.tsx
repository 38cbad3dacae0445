import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { messages } from '@/messages';
import { FormFaults } from './FormFaults';

type Props = {
  /** What the button says that sends it. */
  action: string;
  onSubmit: () => void;
  onCancel: () => void;
  /** What became of the last sending. */
  sent: { error: unknown; isPending: boolean };
  /** Those that show their own faults. */
  fields?: string[];
  /** Whether something is missing without which sending makes no sense. */
  isIncomplete?: boolean;
  children: ReactNode;
};

/** A form in a dialog: its fields, what is wrong with it, and the two ways out. */
export function DialogForm(props: Props) {
  const { action, onSubmit, onCancel, sent, fields = [], isIncomplete, children } = props;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation(); // a dialog may have been opened from within another form
        onSubmit();
      }}
    >
      <Stack gap="md">
        {children}
        <FormFaults error={sent.error} fields={fields} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {messages.common.cancel}
          </Button>
          <Button type="submit" loading={sent.isPending} disabled={isIncomplete}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
