import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/components/EmptyState';
import { PageHeader } from '@/components/PageHeader';
import { RangePicker } from '@/components/RangePicker';
import { rangeOf } from '@/lib/range';
import { useTeam } from '@/lib/session';
import { useAddress } from '@/lib/useAddress';
import { messages } from '@/messages';
import { Budgets } from './Budgets';
import { Failures } from './Failures';
import { FirstCall } from './FirstCall';
import { InboxNews } from './InboxNews';
import { Quotas } from './Quotas';
import { Subscribed } from './Subscribed';
import { Tiles } from './Tiles';
import styles from './usage.module.css';

const words = messages.usage;

/** How the team stands: what it may call, what its calls came to, and what wants attention. */
export function DashboardPage() {
  const [search, change] = useAddress();
  const team = useTeam();
  const range = rangeOf(search);
  if (!team) return <EmptyState title={words.noTeam.title} text={words.noTeam.text} />;
  return (
    <>
      <PageHeader
        title={words.dashboard.title}
        text={team.name}
        action={
          <Button component={Link} to="/discover">
            {words.dashboard.find}
          </Button>
        }
      />
      <FirstCall key={team.slug} />
      <div className={styles.controls}>
        <RangePicker value={range} onChange={(chosen) => change({ range: chosen })} />
      </div>
      <Tiles range={range} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Subscribed />
          <Budgets />
        </div>
        <div className={styles.column}>
          <Failures range={range} />
          <Quotas />
          <InboxNews />
        </div>
      </div>
    </>
  );
}
