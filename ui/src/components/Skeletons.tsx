import { Skeleton } from '@mantine/core';
import { messages } from '@/messages';
import styles from './Skeletons.module.css';

type Props = { count?: number; shape?: 'rows' | 'cards' | 'text' };

const HEIGHTS = { rows: 44, cards: 148, text: 16 };

/** The shape of what comes. */
export function Skeletons({ count = 6, shape = 'rows' }: Props) {
  return (
    <div className={styles[shape]} aria-busy role="status" aria-label={messages.common.loading}>
      {Array.from({ length: count }, (_, i) => (
        <Skeleton
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move
          key={i}
          height={HEIGHTS[shape]}
          width={shape === 'text' ? `${92 - ((i * 17) % 40)}%` : '100%'}
          radius="md"
        />
      ))}
    </div>
  );
}
