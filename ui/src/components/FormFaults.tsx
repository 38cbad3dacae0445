import { Text } from '@mantine/core';
import { Problem } from '@/api/problem';
import { explained } from '@/lib/failure';
import { otherFaults } from '@/lib/pointer';
import { messages } from '@/messages';
import { Id } from './Id';

type Props = { error: unknown; fields: string[] };

/** What a form's answer says that none of its fields shows beside itself. */
export function FormFaults({ error, fields }: Props) {
  if (!error) return null;
  const others = error instanceof Problem ? otherFaults(error, fields) : [];
  if (error instanceof Problem && error.faults.length > 0 && others.length === 0) return null;
  const failure = explained(error);
  return (
    <div role="alert">
      <Text size="sm" c="var(--stoa-bad)">
        {others.length > 0 ? others.map(({ message }) => message).join(' ') : failure.why}{' '}
        {failure.next}
      </Text>
      {failure.requestId && (
        <Text size="xs" c="dimmed" component="div">
          {messages.common.failed.requestId} <Id value={failure.requestId} />
        </Text>
      )}
    </div>
  );
}
