import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

type Props = { title: ReactNode; text?: ReactNode; action?: ReactNode; dir?: 'auto' };

/** The title of a page, with its one primary action at the top right. */
export function PageHeader({ title, text, action, dir }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <Title order={1} dir={dir}>
          {title}
        </Title>
        {text && (
          <Text c="dimmed" size="sm" component="div" dir={dir}>
            {text}
          </Text>
        )}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </header>
  );
}
