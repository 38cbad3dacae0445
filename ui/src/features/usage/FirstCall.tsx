import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { CodeBlock } from '@/components/CodeBlock';
import { Panel } from '@/components/Panel';
import { isAtLeast, useTeam } from '@/lib/session';
import { useSubscriptions } from '@/lib/subscriptions';
import { useCurl } from '@/lib/useCurl';
import { messages } from '@/messages';
import { useCalls, useKeys } from './queries';
import styles from './usage.module.css';

const words = messages.usage.start;
const OFTEN = 2_000;

/** The way to the first call: each step turns green by itself, and all of it goes when it is done. */
export function FirstCall() {
  const team = useTeam();
  const mayCall = isAtLeast(team?.role, 'member');
  // it stays while the page is open, so that one sees the last step turn green
  const [wasOpen, setWasOpen] = useState(false);
  const calls = useCalls({ limit: 1 }, (query) => (hasOne(query.state.data) ? false : OFTEN));
  const isCalled = hasOne(calls.data);
  const often = isCalled ? false : OFTEN;
  const subscriptions = useSubscriptions(often);
  const keys = useKeys(mayCall, often);
  const first = subscriptions.data?.items.find(({ state }) => state === 'active');
  const call = useCurl(isCalled ? undefined : first?.asset);
  if (!mayCall || !calls.data || !subscriptions.data || !keys.data) return null;
  if (!isCalled && !wasOpen) setWasOpen(true);
  if (isCalled && !wasOpen) return null;

  const hasKey = keys.data.items.some(({ state }) => state === 'live');
  return (
    <div className={styles.start}>
      <Panel title={words.title}>
        <ol className={styles.steps}>
          <Step
            isDone={first !== undefined}
            title={words.subscribe}
            text={words.subscribeText}
            action={<Go to="/discover" label={words.go.subscribe} />}
          />
          <Step
            isDone={hasKey}
            title={words.key}
            text={words.keyText}
            action={<Go to="/settings/keys" label={words.go.key} />}
          />
          <Step isDone={isCalled} title={words.call} text={words.callText}>
            {call && <CodeBlock label={words.copyCall} text={call} />}
          </Step>
          <Step
            isDone={isCalled}
            title={words.seen}
            text={words.seenText}
            action={isCalled ? <Go to="/calls" label={words.go.seen} /> : undefined}
          />
        </ol>
      </Panel>
    </div>
  );
}

function hasOne(calls: { items: unknown[] } | undefined): boolean {
  return (calls?.items.length ?? 0) > 0;
}

type StepProps = {
  isDone: boolean;
  title: string;
  text: string;
  action?: ReactNode;
  children?: ReactNode;
};

function Step({ isDone, title, text, action, children }: StepProps) {
  const Icon = isDone ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={styles.step} data-done={isDone || undefined}>
      <span className={styles.tick}>
        <Icon size={22} aria-hidden />
        <span className="stoa-unseen">{isDone ? words.done : words.open}</span>
      </span>
      <div>
        <div className={styles.title}>{title}</div>
        {!isDone && <div className={styles.muted}>{text}</div>}
        {!isDone && children}
      </div>
      {(!isDone || title === words.seen) && action}
    </li>
  );
}

function Go({ to, label }: { to: string; label: string }) {
  return (
    <Button component={Link} to={to} size="xs" variant="default">
      {label}
    </Button>
  );
}
