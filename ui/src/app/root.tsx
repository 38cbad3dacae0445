import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { Search } from '@/lib/address';
import { meQuery } from '@/lib/session';
import { Frame } from './Frame';
import { NotFound } from './NotFound';
import { PageFailed } from './PageFailed';

export type RouterContext = { queries: QueryClient };

/** Every page keeps `team` in its address; the rest of an address is its page's own. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>) => search as Search,
  search: { middlewares: [retainSearchParams(['team'])] },
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
});

/** Pages within the frame, for everybody. */
export const framed = createRoute({
  id: 'framed',
  getParentRoute: () => rootRoute,
  component: Frame,
});

/** Pages within the frame, for whoever is signed in; others sign in first and come back. */
export const signedIn = createRoute({
  id: 'signed-in',
  getParentRoute: () => framed,
  beforeLoad: async ({ context, location }) => {
    if ((await context.queries.ensureQueryData(meQuery)) === null) {
      throw redirect({ to: '/login', search: { next: location.href } });
    }
  },
  component: Outlet,
});
