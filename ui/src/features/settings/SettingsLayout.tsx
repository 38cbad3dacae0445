import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isAtLeast, useTeam } from '@/lib/session';
import { messages } from '@/messages';
import styles from './settings.module.css';

const words = messages.settings.nav;

/** The pages about oneself and the team, with the way between them. */
export function SettingsLayout({ children }: { children: ReactNode }) {
  const role = useTeam()?.role;
  return (
    <>
      <nav className={styles.tabs} aria-label={words.label}>
        <Link to="/settings/profile">{words.profile}</Link>
        <Link to="/settings/keys">{words.keys}</Link>
        <Link to="/settings/team">{words.team}</Link>
        <Link to="/settings/budgets">{words.budgets}</Link>
        <Link to="/settings/credits">{words.credits}</Link>
        {isAtLeast(role, 'admin') && <Link to="/settings/audit">{words.audit}</Link>}
      </nav>
      {children}
    </>
  );
}
