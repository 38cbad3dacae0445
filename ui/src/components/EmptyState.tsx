import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './states.module.css';

type Props = { title: string; text: string; action?: ReactNode; icon?: ReactNode };

/** Says what would be here and offers the first step. */
export function EmptyState({ title, text, action, icon }: Props) {
  return (
    <div className={styles.state}>
      {icon && (
        <div className={styles.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed" maw={440}>
        {text}
      </Text>
      {action}
    </div>
  );
}
