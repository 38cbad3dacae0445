import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { messages } from '@/messages';
import { AccountForm } from './AccountForm';
import { Door } from './Door';
import { useSignUp } from './queries';
import { useSecret } from './useSecret';

const words = messages.account.signUp;

/** Makes an account; whoever comes from an invitation joins its team with it. */
export function SignUpPage() {
  const invitation = useSecret();
  const signUp = useSignUp();
  return (
    <Door title={words.title} text={invitation ? words.invited : words.text}>
      <AccountForm
        action={words.action}
        enter={(form) => signUp.mutate({ ...form, ...(invitation && { invitation }) })}
        isPending={signUp.isPending}
        error={signUp.error}
      >
        <Text size="sm" c="dimmed">
          {words.other}{' '}
          <Anchor component={Link} to="/login" search={true} hash={true} size="sm">
            {words.otherAction}
          </Anchor>
        </Text>
      </AccountForm>
    </Door>
  );
}
