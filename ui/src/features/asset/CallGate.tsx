import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isAtLeast, type MyTeam, useMe } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import { heldBy, mayCall, type Page } from './queries';
import { SubscribeDialog } from './SubscribeDialog';

type Words = { signIn: string; signInText: string; subscribe: string };

type Props = {
  page: Page;
  team: MyTeam | undefined;
  children: ReactNode;
  /** What the missing step says; of trying it unless given. */
  said?: Words;
  /** Beside the missing step. */
  note?: string;
  /** What there is to see without a call. */
  instead?: ReactNode;
};

const words = messages.asset.tryIt;

/** What needs a call, for who may make one; for others the step that is missing. */
export function CallGate({ page, team, children, said = words, note, instead }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  const me = useMe();
  const href = useRouterState({ select: ({ location }) => location.href });
  if (me === undefined) return null;
  if (me === null) {
    return (
      <>
        <div>
          <Button component="a" href={`/login?next=${encodeURIComponent(href)}`}>
            {said.signIn}
          </Button>
          <p className={styles.note}>{said.signInText}</p>
        </div>
        {instead}
      </>
    );
  }
  if (team && !isAtLeast(team.role, 'member')) {
    return (
      <>
        <p className={styles.note}>{words.viewer}</p>
        {instead}
      </>
    );
  }
  if (!team || mayCall(heldBy(page, team.id))) return children;
  return (
    <>
      <div>
        <Button variant="default" onClick={open} disabled={page.plans.length === 0}>
          {said.subscribe}
        </Button>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {instead}
      <SubscribeDialog page={page} team={team} opened={opened} onClose={close} />
    </>
  );
}
