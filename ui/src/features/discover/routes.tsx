import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { framed } from '@/app/root';
import { messages } from '@/messages';

const crumbs = () => [{ label: messages.shell.nav.discover }];

export const discoverRoutes = [
  createRoute({
    path: '/',
    getParentRoute: () => framed,
    beforeLoad: () => {
      throw redirect({ to: '/discover' });
    },
  }),
  createRoute({
    path: '/discover',
    getParentRoute: () => framed,
    staticData: { crumbs },
    component: lazyRouteComponent(() => import('./DiscoverPage'), 'DiscoverPage'),
  }),
];
