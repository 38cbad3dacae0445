import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '@/app/root';
import { messages } from '@/messages';

const crumbs = (params: Record<string, string>) => [
  { label: messages.shell.nav.discover, to: '/discover' },
  { label: decodeURIComponent(params._splat ?? '') },
];

export const assetRoutes = [
  createRoute({
    path: '/discover/$segment/$',
    getParentRoute: () => framed,
    staticData: { crumbs },
    component: lazyRouteComponent(() => import('./AssetPage'), 'AssetPage'),
  }),
];
