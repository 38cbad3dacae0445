import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Panel.module.css';

type Props = { title: string; aside?: ReactNode; children: ReactNode };

/** A part of a page with a title. */
export function Panel({ title, aside, children }: Props) {
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <Title order={2} size="h3">
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Names beside their values. */
export function Facts({ of }: { of: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {of.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
