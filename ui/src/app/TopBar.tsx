import { IconBell, IconSearch } from '@tabler/icons-react';
import { Link, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Me } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Frame.module.css';
import { Mark } from './Mark';

const palette = () => import('./Palette');
const Palette = lazy(palette);
const words = messages.shell;
const INBOX: string = '/inbox';
const isApple = /Mac|iP(hone|ad)/.test(navigator.userAgent);
const keys = isApple ? words.search.keys : words.search.keysElsewhere;

/** Breadcrumb, search, inbox. */
export function TopBar({ me }: { me: Me | null | undefined }) {
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    // on the machine before it is asked for, so that no key typed into it is lost
    const early = setTimeout(() => void palette(), 600);
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        setSearching(true);
      }
    };
    window.addEventListener('keydown', listen);
    return () => {
      clearTimeout(early);
      window.removeEventListener('keydown', listen);
    };
  }, []);
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.topBrand} aria-label={words.product}>
        <Mark />
      </Link>
      <Crumbs />
      <button
        type="button"
        className={styles.search}
        onClick={() => setSearching(true)}
        title={words.search.label}
      >
        <IconSearch size={16} aria-hidden />
        <span>{words.search.open}</span>
        <kbd aria-hidden>{keys}</kbd>
      </button>
      {me && (
        <Link
          to={INBOX}
          className={styles.bell}
          aria-label={me.unread ? words.inbox.unread(me.unread) : words.inbox.label}
        >
          <IconBell size={20} stroke={1.5} aria-hidden />
          {me.unread ? <span className={styles.dot} /> : null}
        </Link>
      )}
      {searching && (
        <Suspense>
          <Palette onClose={() => setSearching(false)} me={me} />
        </Suspense>
      )}
    </header>
  );
}

type Crumb = { label: string; to?: string };

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the breadcrumb says, outermost first; the last is the page itself. */
    crumbs?: (params: Record<string, string>) => Crumb[];
  }
}

function Crumbs() {
  const matches = useMatches();
  const last = matches.at(-1);
  const crumbs = last?.staticData.crumbs?.(last.params as Record<string, string>) ?? [];
  const title = crumbs.at(-1)?.label;
  useEffect(() => {
    document.title = title ? `${title} · ${words.product}` : words.product;
  }, [title]);
  return (
    <nav className={styles.crumbs} aria-label={words.breadcrumb}>
      <ol>
        {crumbs.map(({ label, to }, index) => (
          <li
            key={label}
            aria-current={index === crumbs.length - 1 ? 'page' : undefined}
            dir="auto"
          >
            {to ? <Link to={to}>{label}</Link> : label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
