import type { ReactNode } from 'react';
import { TabLinks } from '@/components/TabLinks';
import { isAtLeast, useTeam } from '@/lib/session';
import { messages } from '@/messages';

const words = messages.settings.nav;

/** The pages about oneself and the team, with the way between them. */
export function SettingsLayout({ children }: { children: ReactNode }) {
  const role = useTeam()?.role;
  const links = [
    { to: '/settings/profile', label: words.profile },
    { to: '/settings/keys', label: words.keys },
    { to: '/settings/team', label: words.team },
    { to: '/settings/budgets', label: words.budgets },
    { to: '/settings/credits', label: words.credits },
  ];
  if (isAtLeast(role, 'admin')) links.push({ to: '/settings/audit', label: words.audit });
  return (
    <>
      <TabLinks label={words.label} links={links} />
      {children}
    </>
  );
}
