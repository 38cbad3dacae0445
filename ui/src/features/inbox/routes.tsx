import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '@/app/root';
import { messages } from '@/messages';

export const inboxRoutes = [
  createRoute({
    path: '/inbox',
    getParentRoute: () => signedIn,
    staticData: { crumbs: () => [{ label: messages.inbox.title }] },
    component: lazyRouteComponent(() => import('./InboxPage'), 'InboxPage'),
  }),
];
