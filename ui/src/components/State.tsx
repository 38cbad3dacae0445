import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import styles from './State.module.css';

type Props = {
  kind: 'good' | 'warn' | 'bad' | 'waiting';
  children: string;
  /** On a phone the icon alone is seen; the word is still heard. */
  isBrief?: boolean;
};

const ICONS = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  waiting: IconClock,
};

/** A state: its colour is never alone. */
export function State({ kind, children, isBrief }: Props) {
  const Icon = ICONS[kind];
  return (
    <span className={`${styles.state} ${styles[kind]}`}>
      <Icon size={14} aria-hidden />{' '}
      <span className={isBrief ? styles.brief : undefined}>{children}</span>
    </span>
  );
}
