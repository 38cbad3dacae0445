import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Mark } from '@/app/Mark';
import { messages } from '@/messages';
import styles from './Door.module.css';

type Props = { title: string; text?: string | undefined; children?: ReactNode };

/** A page before the frame: signing in and up. */
export function Door({ title, text, children }: Props) {
  return (
    <main className={styles.door}>
      <div className={styles.panel}>
        <Link to="/" className={styles.mark} aria-label={messages.shell.product}>
          <Mark size={40} />
        </Link>
        <Title order={1} className={styles.title}>
          {title}
        </Title>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </main>
  );
}
