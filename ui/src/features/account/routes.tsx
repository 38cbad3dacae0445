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
  createRoute({
    path: '/join',
    getParentRoute: () => rootRoute,
    component: lazyRouteComponent(() => import('./JoinPage'), 'JoinPage'),
  }),
  createRoute({
    path: '/welcome',
    getParentRoute: () => rootRoute,
    component: lazyRouteComponent(() => import('./WelcomePage'), 'WelcomePage'),
  }),
  createRoute({
    path: '/password',
    getParentRoute: () => rootRoute,
    component: lazyRouteComponent(() => import('./PasswordPage'), 'PasswordPage'),
  }),
];
