import { shortened } from '@/lib/format';
import { messages } from '@/messages';
import { CopyButton } from './CopyButton';
import styles from './Id.module.css';

type Props = { value: string; ends?: number; copy?: boolean };

/** An id or key with its middle left out: whole on hover and on copy. */
export function Id({ value, ends = 6, copy = true }: Props) {
  return (
    <span className={styles.id}>
      <code title={value}>{shortened(value, ends)}</code>
      {copy && <CopyButton text={value} label={messages.common.copyId(value)} variant="icon" />}
    </span>
  );
}
