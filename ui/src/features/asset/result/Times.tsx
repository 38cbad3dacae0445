import { duration } from '@/lib/format';
import { dataUrl } from '../fields/files';
import type { FileValue } from '../inputs';
import type { Span } from './parts';
import styles from './result.module.css';

type Props = { seconds: number; spans: Span[]; audio: FileValue | undefined };

/** Stretches of a recording on its line of time. */
export function Times({ seconds, spans, audio }: Props) {
  const share = (of: number) => `${(of / Math.max(seconds, 0.001)) * 100}%`;
  return (
    <div>
      <div className={styles.times} aria-hidden>
        {spans.map(({ start, end }) => (
          <div key={start} style={{ left: share(start), width: share(end - start) }} />
        ))}
      </div>
      <ol className={styles.timeList}>
        {spans.map(({ start, end }) => (
          <li key={start}>
            {duration(start * 1_000)} – {duration(end * 1_000)}
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/useMediaCaption: what a reader brings has no captions */}
      {audio && <audio controls src={dataUrl(audio)} className={styles.player} />}
    </div>
  );
}
