import { Link } from '@tanstack/react-router';
import { FailedState } from '@/components/FailedState';
import { Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { Skeletons } from '@/components/Skeletons';
import { useEntryLinks } from '@/lib/inbox';
import { messages } from '@/messages';
import { useUnread } from './queries';
import styles from './usage.module.css';

const words = messages.usage.dashboard;

/** What was not read yet. */
export function InboxNews() {
  const entries = useUnread();
  const linkTo = useEntryLinks();
  return (
    <Panel title={words.inbox} aside={<Link to="/inbox">{words.allInbox}</Link>}>
      {entries.error && !entries.data ? (
        <FailedState error={entries.error} onRetry={() => void entries.refetch()} />
      ) : !entries.data ? (
        <Skeletons count={2} />
      ) : entries.data.items.length === 0 ? (
        <p className={styles.note}>{words.inboxEmpty}</p>
      ) : (
        <ul className={styles.list}>
          {entries.data.items.map((entry) => (
            <li key={entry.id}>
              <span dir="auto">
                {entry.link ? <Link {...linkTo(entry)}>{entry.text}</Link> : entry.text}
              </span>
              <div className={styles.muted}>
                <RelativeTime at={entry.at} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
