import { Anchor } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { Panel } from '@/components/Panel';
import type { Call } from '@/lib/calls';
import { messages } from '@/messages';
import { leftOf } from './limits';
import styles from './usage.module.css';

const words = messages.usage.call;

/** The limits that had little left when a call was admitted. */
export function NearLimits({ call }: { call: Call }) {
  const near = call.nearLimits ?? [];
  return (
    <Panel
      title={words.limits}
      aside={
        <Anchor href="/docs/guides/limits" size="sm">
          {words.aboutLimits}
        </Anchor>
      }
    >
      {near.length === 0 ? (
        <p className={styles.note}>{words.noLimits}</p>
      ) : (
        <ul className={styles.list}>
          {near.map((limit) => (
            <One key={limit.policy} limit={limit} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function One({ limit }: { limit: Schemas['NearLimit'] }) {
  return (
    <li>
      <div className={styles.line}>
        <span>{leftOf(limit)}</span>
        <code>{limit.policy}</code>
      </div>
      <span className={styles.muted}>{words.limitsOf[kindOf(limit.policy)]}</span>
    </li>
  );
}

/** What the policy is set on: the part of its name before what it counts. */
function kindOf(policy: string): string {
  return policy.replace(/-(units-)?(minute|day|concurrency)$/, '');
}
