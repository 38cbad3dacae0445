import styles from './Meter.module.css';

type Props = { label: string; share: number; kind?: 'plain' | 'warn' | 'bad' };

/** A share of a whole as a bar; its value is said in words beside it. */
export function Meter({ label, share, kind = 'plain' }: Props) {
  return (
    <progress
      className={`${styles.meter} ${kind === 'plain' ? '' : styles[kind]}`}
      aria-label={label}
      max={1}
      value={Math.min(1, Math.max(0, share))}
    />
  );
}
