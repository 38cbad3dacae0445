import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { explained } from '@/lib/failure';
import { messages } from '@/messages';

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Names what is lost. */
  lost: ReactNode;
  /** What the button says, such as "Revoke key". */
  action: string;
  onConfirm: () => Promise<unknown>;
  /** To be typed first, when it cannot be undone. */
  name?: string;
};

export function ConfirmDialog(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      {props.opened && <Question {...props} />}
    </Modal>
  );
}

function Question({ lost, action, onConfirm, onClose, name }: Props) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const confirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  const failure = error === undefined ? undefined : explained(error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack gap="md">
        <Text size="sm" component="div">
          {lost}
        </Text>
        {name && (
          <TextInput
            label={messages.common.confirm.typeName(name)}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
            autoComplete="off"
          />
        )}
        {failure && (
          <Text size="sm" c="var(--stoa-bad)" role="alert">
            {failure.title}. {failure.why} {failure.next}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button
            type="submit"
            color="var(--stoa-danger)"
            loading={busy}
            disabled={name !== undefined && typed !== name}
            data-autofocus={name === undefined ? true : undefined}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
