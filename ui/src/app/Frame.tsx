import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Frame.module.css';
import { Navigation, PhoneBar } from './Navigation';
import { TopBar } from './TopBar';

const FOLDED = 'stoa.folded';

/** Navigation on the left, where one is on top, the page in the middle. */
export function Frame() {
  const me = useMe();
  const [folded, setFolded] = useState(() => stored() === 'true');
  const fold = () => {
    setFolded(!folded);
    store(String(!folded));
  };
  return (
    <div className={styles.frame} data-folded={folded || undefined}>
      <a href="#page" className={styles.skip}>
        {messages.shell.skip}
      </a>
      <Navigation me={me} folded={folded} onFold={fold} />
      <div className={styles.middle}>
        <TopBar me={me} />
        <main id="page" className={styles.page} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <PhoneBar me={me} />
    </div>
  );
}

function stored(): string | null {
  try {
    return localStorage.getItem(FOLDED);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(FOLDED, value);
  } catch {
    // a browser may forbid it; it is unfolded next time
  }
}
