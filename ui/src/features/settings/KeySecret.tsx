import { Button, Group, Stack, Text } from '@mantine/core';
import { CodeBlock } from '@/components/CodeBlock';
import { assetPath } from '@/lib/assets';
import { useSubscriptions } from '@/lib/subscriptions';
import { useCurl } from '@/lib/useCurl';
import { messages } from '@/messages';
import type { Key } from './queries';

const words = messages.settings.keys;

type Props = { of: Key; onDone: () => void };

/** The secret, this once, with a call that works as pasted. */
export function KeySecret({ of, onDone }: Props) {
  const subscriptions = useSubscriptions();
  const secret = of.secret ?? '';
  const mayCall = of.scopes.includes('call');
  const first = subscriptions.data?.items.find(
    ({ state, asset }) => state === 'active' && (of.assets?.includes(asset.id) ?? true),
  );
  const call = useCurl(first?.asset)?.replaceAll('$STOA_API_KEY', secret);
  return (
    <Stack gap="md">
      <Text size="sm">{words.secretText}</Text>
      <div>
        <Text size="sm" fw={600} mb={4}>
          {words.secretLabel}
        </Text>
        <CodeBlock text={secret} label={words.copySecret} />
      </div>
      {mayCall && call && first && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {words.curl}:{' '}
            <a href={assetPath(first.asset.type, first.asset.ref)}>{first.asset.name}</a>
          </Text>
          <CodeBlock text={call} label={words.copyCurl} />
        </div>
      )}
      <Group justify="flex-end">
        <Button onClick={onDone} data-autofocus>
          {words.done}
        </Button>
      </Group>
    </Stack>
  );
}
