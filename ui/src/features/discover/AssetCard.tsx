import { Link } from '@tanstack/react-router';
import { KindIcon } from '@/components/KindIcon';
import { State } from '@/components/State';
import { assetPath } from '@/lib/assets';
import { duration, number, percent } from '@/lib/format';
import { unitPrice } from '@/lib/price';
import { useVocabulary } from '@/lib/vocabulary';
import { messages } from '@/messages';
import styles from './Discover.module.css';
import type { Found } from './queries';

const words = messages.discover;

/** At a glance: what it does, its kind, who made it, whether the team has it. */
export function AssetCard({ asset, isHeld }: { asset: Found; isHeld: boolean }) {
  const { functionName, supplierName } = useVocabulary();
  const path = assetPath(asset.type, asset.ref);
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <KindIcon kind={asset.type} />
        <h2 dir="auto">
          <Link to={path} className={styles.whole}>
            {asset.name}
          </Link>
        </h2>
      </div>
      <p dir="auto">{asset.summary}</p>
      <div className={styles.cardFoot}>
        <span>{asset.function ? functionName(asset.function) : words.kinds[asset.type]}</span>
        {asset.supplier && <span dir="auto">{words.by(supplierName(asset.supplier))}</span>}
        {asset.price && <span>{priceOf(asset)}</span>}
        {asset.measured && <Measured {...asset.measured} />}
        {isHeld && <State kind="good">{messages.asset.subscribed}</State>}
      </div>
    </li>
  );
}

function priceOf({ type, price }: Found): string {
  if (!price) return '';
  const own = unitPrice(price.perUnit, price.unit);
  return type === 'pipeline' ? messages.asset.plans.plusSteps(own) : own;
}

function Measured({ calls, success, p50Millis }: NonNullable<Found['measured']>) {
  const speed = typeof p50Millis === 'number' ? [duration(p50Millis)] : [];
  return (
    <span title={words.measuredTitle(number(calls))}>
      {[...speed, words.success(percent(success))].join(' · ')}
    </span>
  );
}
