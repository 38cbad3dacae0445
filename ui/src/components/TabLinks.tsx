import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import styles from './TabLinks.module.css';

type Props = { label: string; links: { to: string; label: string }[] };

/** The pages of one part of the console, as links in a row. */
export function TabLinks({ label, links }: Props) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = bar.current?.querySelector<HTMLElement>('[aria-current=page]');
    // where the row is wider than the screen
    if (bar.current && shown) bar.current.scrollLeft = shown.offsetLeft - bar.current.offsetLeft;
  }, []);
  return (
    <nav ref={bar} className={styles.tabs} aria-label={label}>
      {links.map((link) => (
        <Link key={link.to} to={link.to} activeOptions={{ exact: true, includeSearch: false }}>
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
