import { Button, Text, Title } from '@mantine/core';
import { explained, type Failure } from '@/lib/failure';
import { messages } from '@/messages';
import { Id } from './Id';
import styles from './states.module.css';

type Props = { error: unknown; onRetry?: () => void };

/** What happened, why, and what to do next, with the request id to copy. */
export function FailedState({ error, onRetry }: Props) {
  const failure: Failure = explained(error);
  return (
    <div className={`${styles.state} ${styles.failed}`} role="alert">
      <Title order={2} size="h3">
        {failure.title}
      </Title>
      <Text size="sm" maw={560}>
        {failure.why} {failure.next}
      </Text>
      {failure.requestId && (
        <span className={styles.request}>
          {messages.common.failed.requestId} <Id value={failure.requestId} />
        </span>
      )}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {messages.common.tryAgain}
        </Button>
      )}
    </div>
  );
}
