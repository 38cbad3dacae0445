import { FailedState } from '@/components/FailedState';
import { Id } from '@/components/Id';
import { PageHeader } from '@/components/PageHeader';
import { Skeletons } from '@/components/Skeletons';
import { State } from '@/components/State';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import styles from './admin.module.css';
import { useHealth } from './queries';

const words = messages.admin.health;
const KINDS = { ok: 'good', warning: 'warn', failing: 'bad' } as const;

/** How each part of the node is, and what to do about it; looked at again by itself. */
export function HealthPage() {
  const health = useHealth();
  const { data } = health;
  return (
    <AdminLayout>
      <PageHeader
        title={words.title}
        text={
          data && (
            <>
              {words.node} <Id value={data.node} />
            </>
          )
        }
        action={data && <State kind={KINDS[data.state]}>{words.whole[data.state]}</State>}
      />
      {health.error ? (
        <FailedState error={health.error} onRetry={() => void health.refetch()} />
      ) : data ? (
        <ul className={styles.parts}>
          {data.parts.map((part) => (
            <li key={part.name} className={styles.part}>
              <h2>{words.parts[part.name] ?? part.name}</h2>
              <State kind={KINDS[part.state]}>{words.states[part.state]}</State>
              <p>{part.detail}</p>
              {part.todo && (
                <p>
                  <strong>{words.todo}:</strong> {part.todo}
                </p>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Skeletons count={8} />
      )}
    </AdminLayout>
  );
}
