import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedIn } from '@/app/root';
import { messages } from '@/messages';

const words = messages.admin;

const crumbs = (label: string) => () => [{ label: words.title, to: '/admin/health' }, { label }];

export const adminRoutes = [
  createRoute({
    path: '/admin',
    getParentRoute: () => signedIn,
    beforeLoad: () => {
      throw redirect({ to: '/admin/health' });
    },
  }),
  createRoute({
    path: '/admin/health',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.health) },
    component: lazyRouteComponent(() => import('./HealthPage'), 'HealthPage'),
  }),
  createRoute({
    path: '/admin/users',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.users) },
    component: lazyRouteComponent(() => import('./UsersPage'), 'UsersPage'),
  }),
  createRoute({
    path: '/admin/teams',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.teams) },
    component: lazyRouteComponent(() => import('./TeamsPage'), 'TeamsPage'),
  }),
  createRoute({
    path: '/admin/credits',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.credits) },
    component: lazyRouteComponent(() => import('./CreditsPage'), 'CreditsPage'),
  }),
  createRoute({
    path: '/admin/catalogue',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.catalogue) },
    component: lazyRouteComponent(() => import('./CataloguePage'), 'CataloguePage'),
  }),
  createRoute({
    path: '/admin/networks',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.networks) },
    component: lazyRouteComponent(() => import('./NetworksPage'), 'NetworksPage'),
  }),
  createRoute({
    path: '/admin/nodes',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.nodes) },
    component: lazyRouteComponent(() => import('./NodesPage'), 'NodesPage'),
  }),
  createRoute({
    path: '/admin/audit',
    getParentRoute: () => signedIn,
    staticData: { crumbs: crumbs(words.nav.audit) },
    component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
  }),
];
