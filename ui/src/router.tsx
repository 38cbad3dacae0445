import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { framed, rootRoute, signedIn } from './app/root';
import { accountRoutes } from './features/account/routes';
import { adminRoutes } from './features/admin/routes';
import { assetRoutes } from './features/asset/routes';
import { discoverRoutes } from './features/discover/routes';
import { inboxRoutes } from './features/inbox/routes';
import { publishingRoutes } from './features/publishing/routes';
import { settingsRoutes } from './features/settings/routes';
import { usageRoutes } from './features/usage/routes';
import { parseSearch, writeSearch } from './lib/address';

// One line per feature: pages for everybody, and pages for whoever is signed in.
const open = [...discoverRoutes, ...assetRoutes];
const closed = [
  ...usageRoutes,
  ...settingsRoutes,
  ...inboxRoutes,
  ...publishingRoutes,
  ...adminRoutes,
];

const tree = rootRoute.addChildren([
  ...accountRoutes,
  framed.addChildren([...open, signedIn.addChildren([...closed])]),
]);

export function newRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    history,
    parseSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
