import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '@/app/root';
import { messages } from '@/messages';

const words = messages.usage;

export const usageRoutes = [
  createRoute({
    path: '/dashboard',
    getParentRoute: () => signedIn,
    staticData: { crumbs: () => [{ label: words.dashboard.title }] },
    component: lazyRouteComponent(() => import('./DashboardPage'), 'DashboardPage'),
  }),
  createRoute({
    path: '/activity',
    getParentRoute: () => signedIn,
    staticData: { crumbs: () => [{ label: words.activity.title }] },
    component: lazyRouteComponent(() => import('./ActivityPage'), 'ActivityPage'),
  }),
  createRoute({
    path: '/calls',
    getParentRoute: () => signedIn,
    staticData: { crumbs: () => [{ label: words.calls.title }] },
    component: lazyRouteComponent(() => import('./CallsPage'), 'CallsPage'),
  }),
  createRoute({
    path: '/calls/$call',
    getParentRoute: () => signedIn,
    staticData: {
      crumbs: () => [{ label: words.calls.title, to: '/calls' }, { label: words.call.crumb }],
    },
    component: lazyRouteComponent(() => import('./CallPage'), 'CallPage'),
  }),
];
