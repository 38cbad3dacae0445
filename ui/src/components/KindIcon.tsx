import { IconBox, IconSchema, IconTable } from '@tabler/icons-react';
import { messages } from '@/messages';
import styles from './KindIcon.module.css';

type Props = { kind: 'model' | 'pipeline' | 'data'; size?: number };

const ICONS = { model: IconBox, pipeline: IconSchema, data: IconTable };

export function KindIcon({ kind, size = 18 }: Props) {
  const Icon = ICONS[kind];
  return (
    <span
      className={styles.kind}
      role="img"
      aria-label={messages.discover.kinds[kind]}
      title={messages.discover.kinds[kind]}
    >
      <Icon size={size} stroke={1.5} aria-hidden />
    </span>
  );
}
