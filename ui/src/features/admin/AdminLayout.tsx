import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { TabLinks } from '@/components/TabLinks';
import { useMe } from '@/lib/session';
import { messages } from '@/messages';

const words = messages.admin;
const PAGES = [
  'health',
  'users',
  'teams',
  'credits',
  'catalogue',
  'networks',
  'nodes',
  'audit',
] as const;

/** The pages about the whole installation, with the way between them. */
export function AdminLayout({ children }: { children: ReactNode }) {
  if (!useMe()?.user.administrator) {
    return (
      <EmptyState
        title={words.others}
        text={words.othersText}
        action={
          <Button component={Link} to="/dashboard">
            {words.toDashboard}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <TabLinks
        label={words.nav.label}
        links={PAGES.map((page) => ({ to: `/admin/${page}`, label: words.nav[page] }))}
      />
      {children}
    </>
  );
}
