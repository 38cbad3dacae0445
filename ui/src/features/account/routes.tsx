import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/root';

export const accountRoutes = [
  createRoute({
    path: '/login',
    getParentRoute: () => rootRoute,
    component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
  }),
  createRoute({
    path: '/signup',
    getParentRoute: () => rootRoute,
    component: lazyRouteComponent(() => import('./SignUpPage'), 'SignUpPage'),
  }),
];
