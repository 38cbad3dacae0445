import { messages } from '@/messages';
import styles from './result.module.css';
import { Bar } from './Scores';

const words = messages.asset.result;
const STRIPES = 96;
const NUMBERS = 6;

/** Vectors in short: how many, how long, a stripe of each, and how alike they are. */
export function Vectors({ vectors }: { vectors: number[][] }) {
  const size = vectors[0]?.length ?? 0;
  return (
    <div className={styles.parts}>
      <p className={styles.label}>{words.vector(words.vectors(vectors.length), String(size))}</p>
      {vectors.slice(0, 5).map((vector, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a result does not change its order
        <div key={index}>
          <Stripe vector={vector} />
          <code className={styles.numbers}>
            {vector
              .slice(0, NUMBERS)
              .map((value) => value.toFixed(4))
              .join('  ')}{' '}
            …
          </code>
        </div>
      ))}
      {vectors.length > 1 && (
        <section>
          <h4 className={styles.title}>{words.alike}</h4>
          {vectors.slice(1, 5).map((vector, index) => (
            <Bar
              // biome-ignore lint/suspicious/noArrayIndexKey: a result does not change its order
              key={index}
              name={`1 – ${index + 2}`}
              score={alike(vectors[0] ?? [], vector)}
              withName
            />
          ))}
        </section>
      )}
    </div>
  );
}

function Stripe({ vector }: { vector: number[] }) {
  const most = Math.max(...vector.map(Math.abs), Number.MIN_VALUE);
  const step = Math.max(1, Math.floor(vector.length / STRIPES));
  const shown = vector.filter((_, i) => i % step === 0).slice(0, STRIPES);
  return (
    <svg
      viewBox={`0 0 ${shown.length} 2`}
      preserveAspectRatio="none"
      className={styles.stripe}
      aria-hidden="true"
    >
      {shown.map((value, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a vector does not change its order
          key={i}
          x={i + 0.1}
          width={0.8}
          y={value > 0 ? 1 - value / most : 1}
          height={Math.abs(value) / most}
        />
      ))}
    </svg>
  );
}

/** The cosine of two vectors. */
export function alike(a: number[], b: number[]): number {
  const dot = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const length = (v: number[]) => Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));
  return dot / (length(a) * length(b) || 1);
}
