import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { CopyButton } from '@/components/CopyButton';
import { EmptyState } from '@/components/EmptyState';
import { FailedState } from '@/components/FailedState';
import { Panel } from '@/components/Panel';
import { Skeletons } from '@/components/Skeletons';
import { State } from '@/components/State';
import { assetPath, segmentOf } from '@/lib/assets';
import { credits } from '@/lib/format';
import { useSubscriptions } from '@/lib/subscriptions';
import { singular } from '@/lib/units';
import { messages } from '@/messages';
import styles from './usage.module.css';

type Subscription = Schemas['SubscriptionJson'];

const words = messages.usage.dashboard;
const SHOWN = 8;
const LIVING = ['active', 'pending', 'suspended'];

/** What the team may call, each with the address to call it at. */
export function Subscribed() {
  const subscriptions = useSubscriptions();
  const living = subscriptions.data?.items.filter(({ state }) => LIVING.includes(state));
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? (living ?? []) : (living ?? []).slice(0, SHOWN);
  const hidden = (living?.length ?? 0) - shown.length;
  return (
    <Panel
      title={words.subscribed}
      aside={
        hidden > 0 && (
          <Anchor component="button" type="button" size="sm" onClick={() => setWhole(true)}>
            {words.showAll(living?.length ?? 0)}
          </Anchor>
        )
      }
    >
      {subscriptions.error && !living ? (
        <FailedState error={subscriptions.error} onRetry={() => void subscriptions.refetch()} />
      ) : !living ? (
        <Skeletons count={3} />
      ) : living.length === 0 ? (
        <EmptyState
          title={words.nothingSubscribed}
          text={words.nothingSubscribedText}
          action={
            <Button component={Link} to="/discover" variant="default">
              {words.find}
            </Button>
          }
        />
      ) : (
        <ul className={styles.list}>
          {shown.map((subscription) => (
            <One key={subscription.id} subscription={subscription} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function One({ subscription }: { subscription: Subscription }) {
  const { asset, state } = subscription;
  const endpoint = endpointOf(subscription);
  return (
    <li className={styles.subscription}>
      <Link to={assetPath(asset.type, asset.ref)} dir="auto">
        {asset.name}
      </Link>
      <span className={styles.endpoint}>
        <code title={endpoint}>{endpoint}</code>
        <CopyButton text={endpoint} label={words.copyEndpoint(asset.name)} variant="icon" />
      </span>
      {state === 'active' ? (
        <span className={styles.muted} dir="auto">
          {termsOf(subscription)}
        </span>
      ) : (
        <State kind={state === 'pending' ? 'waiting' : 'warn'}>
          {messages.parts.subscription[state]}
        </State>
      )}
    </li>
  );
}

function termsOf({ asset, plan }: Subscription): string {
  const { name, pricePerUnit, unit } = plan;
  if (pricePerUnit === null || pricePerUnit === undefined || !unit) return name ?? '';
  const own = pricePerUnit === 0 ? messages.common.free : priceOf(pricePerUnit, unit);
  return asset.type === 'pipeline' ? messages.asset.plans.plusSteps(own) : own;
}

function priceOf(price: number, unit: string): string {
  return words.pricePer(credits(price), singular(unit));
}

function endpointOf({ asset }: Subscription): string {
  return `${window.location.origin}/${segmentOf(asset.type)}/${asset.ref}`;
}
