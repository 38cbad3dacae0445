import { Link } from '@tanstack/react-router';
import { FailedState } from '@/components/FailedState';
import { Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { Skeletons } from '@/components/Skeletons';
import type { Call } from '@/lib/calls';
import { beginOf, type Range } from '@/lib/range';
import { messages } from '@/messages';
import { CallState } from './CallState';
import { useCalls } from './queries';
import styles from './usage.module.css';

const words = messages.usage;

/** The latest calls that did not succeed, with cause and who must act. */
export function Failures({ range }: { range: Range }) {
  const calls = useCalls({ failed: true, limit: 5, from: beginOf(range, new Date()) }, 10_000);
  return (
    <Panel
      title={words.dashboard.failures}
      aside={
        <Link to="/calls" search={{ outcome: 'not', range }}>
          {words.dashboard.allFailures}
        </Link>
      }
    >
      {calls.error && !calls.data ? (
        <FailedState error={calls.error} onRetry={() => void calls.refetch()} />
      ) : !calls.data ? (
        <Skeletons count={2} />
      ) : calls.data.items.length === 0 ? (
        <p className={styles.note}>{words.dashboard.noFailures}</p>
      ) : (
        <ul className={styles.list}>
          {calls.data.items.map((call) => (
            <One key={call.requestId} call={call} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function One({ call }: { call: Call }) {
  const failure = call.failure;
  return (
    <li>
      <div className={styles.line}>
        <Link to="/calls/$call" params={{ call: call.requestId }} dir="auto">
          {call.asset.ref ?? words.calls.deleted}
        </Link>
        <span className={styles.muted}>
          <RelativeTime at={call.startedAt} />
        </span>
      </div>
      <div className={styles.line}>
        <span>{failure?.title ?? words.calls.outcomes[call.outcome]}</span>
        <CallState call={call} />
      </div>
      <span className={styles.muted}>{actionOf(call)}</span>
    </li>
  );
}

/** Who must act, or what happened where nobody can. */
function actionOf({ failure, outcome }: Call): string {
  if (failure) return words.call.origins[failure.origin] ?? failure.origin;
  return outcome === 'abandoned' ? words.call.abandoned : words.call.interrupted;
}
