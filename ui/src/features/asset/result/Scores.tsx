import type { Scored } from './parts';
import styles from './result.module.css';

/** A share from 0 to 1 as a bar with its number. */
export function Bar({
  name,
  score,
  withName = false,
}: {
  name: string;
  score: number;
  withName?: boolean;
}) {
  const width = Math.max(0, Math.min(1, score));
  return (
    <div className={styles.bar}>
      {withName && <span dir="auto">{name}</span>}
      <div className={styles.track} aria-hidden>
        <div style={{ width: `${width * 100}%` }} />
      </div>
      <span className={styles.score} title={`${name}: ${score}`}>
        {score.toFixed(score < 0.01 && score > 0 ? 4 : 2)}
      </span>
    </div>
  );
}

export function Scores({ scores }: { scores: Scored[] }) {
  return (
    <div className={styles.bars}>
      {scores.map(({ name, score }) => (
        <Bar key={name} name={name} score={score} withName />
      ))}
    </div>
  );
}
