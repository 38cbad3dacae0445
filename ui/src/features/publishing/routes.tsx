import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '@/app/root';
import { messages } from '@/messages';

const words = messages.publishing;

export const publishingRoutes = [
  createRoute({
    path: '/publishing',
    getParentRoute: () => signedIn,
    staticData: { crumbs: () => [{ label: words.title }] },
    component: lazyRouteComponent(() => import('./AssetsPage'), 'AssetsPage'),
  }),
  createRoute({
    path: '/publishing/requests',
    getParentRoute: () => signedIn,
    staticData: {
      crumbs: () => [{ label: words.title, to: '/publishing' }, { label: words.requests.title }],
    },
    component: lazyRouteComponent(() => import('./RequestsPage'), 'RequestsPage'),
  }),
];
