import { messages } from '@/messages';
import { AccountForm } from './AccountForm';
import { Door } from './Door';
import { useWelcome } from './queries';
import { useSecret } from './useSecret';

const words = messages.account.welcome;

/** Where the link leads that Stoa prints as long as nobody administers it. */
export function WelcomePage() {
  const secret = useSecret();
  const welcome = useWelcome();
  if (secret === '') return <Door title={words.title} text={messages.account.noSecret} />;
  return (
    <Door title={words.title} text={words.text}>
      <AccountForm
        action={words.action}
        enter={(form) => welcome.mutate({ ...form, secret })}
        isPending={welcome.isPending}
        error={welcome.error}
      />
    </Door>
  );
}
