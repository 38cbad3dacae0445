import { Facts } from '@/components/Panel';
import type { Call } from '@/lib/calls';
import { duration } from '@/lib/format';
import { messages } from '@/messages';
import styles from './usage.module.css';

const words = messages.usage.call;

/** How the time of a call was divided. */
export function TimeBar({ call }: { call: Call }) {
  const own = Math.max(0, call.durationMillis - call.targetMillis);
  const whole = Math.max(call.durationMillis, 0.001);
  return (
    <>
      <div className={styles.bar} aria-hidden>
        <span
          className={styles.target}
          style={{ width: `${(call.targetMillis / whole) * 100}%` }}
        />
        <span className={styles.own} style={{ flex: 1 }} />
      </div>
      <div className={styles.note} />
      <Facts
        of={[
          [
            call.children?.length ? words.steps : words.targets[call.asset.type],
            duration(call.targetMillis),
          ],
          [words.own, duration(own)],
          [words.total, duration(call.durationMillis)],
        ]}
      />
    </>
  );
}
