import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormFaults } from '@/components/FormFaults';
import { Skeletons } from '@/components/Skeletons';
import { useMe } from '@/lib/session';
import { messages } from '@/messages';
import { Door } from './Door';
import { JOIN, useJoin } from './queries';
import { useSecret } from './useSecret';

const words = messages.account.join;

/** Where the link of an invitation leads: into the team, by way of an account. */
export function JoinPage() {
  const secret = useSecret();
  const me = useMe();
  if (secret === '') return <Door title={words.title} text={messages.account.noSecret} />;
  return (
    <Door title={words.title} text={me ? undefined : words.text}>
      {me === undefined && <Skeletons shape="text" count={3} />}
      {me === null && <Ways secret={secret} />}
      {me && <Joining secret={secret} email={me.user.email} />}
    </Door>
  );
}

function Ways({ secret }: { secret: string }) {
  return (
    <Stack gap="sm">
      <Button component={Link} to="/signup" hash={true} fullWidth>
        {words.signUp}
      </Button>
      <Button component="a" href={`/login?next=${JOIN}#${secret}`} variant="default" fullWidth>
        {words.signIn}
      </Button>
    </Stack>
  );
}

function Joining({ secret, email }: { secret: string; email: string }) {
  const join = useJoin();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate(secret);
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {words.as} <bdi>{email}</bdi>
        </Text>
        <FormFaults error={join.error} fields={[]} />
        <Button type="submit" loading={join.isPending} fullWidth autoFocus>
          {words.action}
        </Button>
      </Stack>
    </form>
  );
}
