import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedIn } from '@/app/root';
import { messages } from '@/messages';

const words = messages.settings.nav;

const crumbs = (label: string) => () => [
  { label: words.label, to: '/settings/profile' },
  { label },
];

export const settingsRoutes = [
  createRoute({
    path: '/settings',
    getParentRoute: () => signedIn,
    beforeLoad: () => {
      throw redirect({ to: '/settings/profile' });
    },
  }),
  createRoute({
    path: '/settings/profile',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.profile) },
    component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
  }),
  createRoute({
    path: '/settings/keys',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.keys) },
    component: lazyRouteComponent(() => import('./KeysPage'), 'KeysPage'),
  }),
  createRoute({
    path: '/settings/team',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.team) },
    component: lazyRouteComponent(() => import('./TeamPage'), 'TeamPage'),
  }),
  createRoute({
    path: '/settings/budgets',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.budgets) },
    component: lazyRouteComponent(() => import('./BudgetsPage'), 'BudgetsPage'),
  }),
  createRoute({
    path: '/settings/credits',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.credits) },
    component: lazyRouteComponent(() => import('./CreditsPage'), 'CreditsPage'),
  }),
  createRoute({
    path: '/settings/audit',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.audit) },
    component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
  }),
];
