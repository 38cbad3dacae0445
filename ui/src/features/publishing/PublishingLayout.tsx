import type { ReactNode } from 'react';
import { TabLinks } from '@/components/TabLinks';
import { isAtLeast, useTeam } from '@/lib/session';
import { messages } from '@/messages';

const words = messages.publishing.nav;

export function PublishingLayout({ children }: { children: ReactNode }) {
  const links = [{ to: '/publishing', label: words.assets }];
  if (isAtLeast(useTeam()?.role, 'admin')) {
    links.push({ to: '/publishing/requests', label: words.requests });
  }
  return (
    <>
      <TabLinks label={words.label} links={links} />
      {children}
    </>
  );
}
