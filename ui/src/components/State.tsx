import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import styles from './State.module.css';

type Props = { kind: 'good' | 'warn' | 'bad' | 'waiting'; children: string };

const ICONS = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  waiting: IconClock,
};

/** A state: its colour is never alone. */
export function State({ kind, children }: Props) {
  const Icon = ICONS[kind];
  return (
    <span className={`${styles.state} ${styles[kind]}`}>
      <Icon size={14} aria-hidden /> {children}
    </span>
  );
}
