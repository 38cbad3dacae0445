import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailedState } from '@/components/FailedState';
import { Meter } from '@/components/Meter';
import { Panel } from '@/components/Panel';
import { Skeletons } from '@/components/Skeletons';
import { assetPath } from '@/lib/assets';
import { timeFrom } from '@/lib/format';
import { messages } from '@/messages';
import { leftOf, type Policy, type Quotas as Quota, scarcest, usedShare } from './limits';
import { useQuotas } from './queries';
import styles from './usage.module.css';

const words = messages.usage.quotas;
const SHOWN = 5;
const WARN = 0.8;

/** How often, and how much, the team may still call: what is nearest to its end comes first. */
export function Quotas() {
  const quotas = useQuotas();
  const [isWhole, setWhole] = useState(false);
  const all = quotas.data?.items;
  const used = all?.filter((each) => shareOf(each) > 0) ?? [];
  const shown = isWhole ? (all ?? []) : used.slice(0, SHOWN);
  const hidden = (all?.length ?? 0) - shown.length;
  return (
    <Panel title={words.title} aside={<Anchor href="/docs/guides/limits">{words.about}</Anchor>}>
      {quotas.error && !all ? (
        <FailedState error={quotas.error} onRetry={() => void quotas.refetch()} />
      ) : !all ? (
        <Skeletons count={2} />
      ) : (
        <>
          {shown.length === 0 ? (
            <p className={styles.note}>{all.length === 0 ? words.none : words.unused}</p>
          ) : (
            <ul className={styles.list}>
              {shown.map((each) => (
                <One key={`${each.subject}/${each.asset?.id ?? ''}`} quotas={each} />
              ))}
            </ul>
          )}
          {hidden > 0 && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              mt="sm"
              onClick={() => setWhole(true)}
            >
              {words.showAll(all.length)}
            </Anchor>
          )}
          {isWhole && quotas.data?.nextCursor && <p className={styles.note}>{words.more}</p>}
        </>
      )}
    </Panel>
  );
}

function One({ quotas }: { quotas: Quota }) {
  const first = scarcest(quotas.policies);
  if (!first) return null;
  const share = usedShare(first);
  const rest = quotas.policies.filter((policy) => policy !== first);
  return (
    <li>
      <div className={styles.line}>
        <Name of={quotas} />
        <span>{leftOf(first)}</span>
      </div>
      <Meter
        label={`${nameOf(quotas)}: ${leftOf(first)}`}
        share={share}
        kind={first.left === 0 ? 'bad' : share > WARN ? 'warn' : 'plain'}
      />
      <span className={styles.muted}>
        {[...(share > WARN ? [backAt(first)] : []), ...rest.map(leftOf)].join(' · ')}
      </span>
    </li>
  );
}

function Name({ of }: { of: Quota }) {
  return of.scope === 'subscription' && of.asset ? (
    <Link to={assetPath(of.asset.type, of.asset.ref)} dir="auto">
      {of.asset.name}
    </Link>
  ) : (
    <Link to="/settings/keys" dir="auto">
      {nameOf(of)}
    </Link>
  );
}

function nameOf({ asset, keyName }: Quota): string {
  if (!keyName) return asset?.name ?? '';
  return asset ? words.ofKeyOn(keyName, asset.name) : words.ofKey(keyName);
}

/** When some of what is used counts no more. */
function backAt({ resetSeconds }: Policy): string {
  const now = new Date();
  return words.back(timeFrom(new Date(now.getTime() + resetSeconds * 1_000), now));
}

function shareOf({ policies }: Quota): number {
  const first = scarcest(policies);
  return first ? usedShare(first) : 0;
}
