import { Link } from '@tanstack/react-router';
import styles from './TabLinks.module.css';

type Props = { label: string; links: { to: string; label: string }[] };

/** The pages of one part of the console, as links in a row. */
export function TabLinks({ label, links }: Props) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {links.map((link) => (
        <Link key={link.to} to={link.to} activeOptions={{ exact: true, includeSearch: false }}>
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
