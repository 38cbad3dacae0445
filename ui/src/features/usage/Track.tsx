import type { Bar } from '@/lib/calls';
import styles from './usage.module.css';

/** When a step ran within its pipeline. */
export function Track({ bar, isBad }: { bar: Bar | undefined; isBad: boolean }) {
  if (!bar) return null;
  return (
    <div className={styles.track} aria-hidden>
      <span
        className={styles.run}
        data-bad={isBad || undefined}
        style={{ left: `${bar.from * 100}%`, width: `${bar.width * 100}%` }}
      />
    </div>
  );
}
