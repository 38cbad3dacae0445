import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, asked, type Schemas } from '@/api/client';
import type { Segment } from '@/lib/assets';

export type User = Schemas['AdminUserJson'];
export type Team = Schemas['ListTeamsAdminTeamJson'];
export type Booking = Schemas['BookingJson'];
export type Node = Schemas['NodeJson'];
export type Supplier = Schemas['Supplier'];
export type Work = Schemas['Function'];
export type HouseSlug = Schemas['GrantHouseSlugHouseSlugJson'];
export type Network = Schemas['TrustedNetwork'];

export type BookingKind = 'grants' | 'adjustments' | 'refunds';
export type Verb = 'grant' | 'adjust' | 'refund';
export type Bookable = {
  team: string;
  call: string;
  amount: number | undefined;
  note: string;
  reference: string | undefined;
};

const HEALTH_EVERY_MILLIS = 10_000;
const PAGE = 50;

/** Changes something and lets go of what is then out of date. */
function useChange<Given, Got>(change: (given: Given) => Promise<Got>, ...outdated: string[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(outdated.map((name) => queries.invalidateQueries({ queryKey: ['admin', name] }))),
  });
}

export function useHealth() {
  return useQuery({
    queryKey: ['admin', 'health'],
    queryFn: () => asked(api.GET('/api/admin/health')),
    refetchInterval: HEALTH_EVERY_MILLIS,
  });
}

export function useUsers(q: string | undefined, cursor: string | undefined) {
  return useQuery({
    queryKey: ['admin', 'users', q, cursor],
    queryFn: () =>
      asked(api.GET('/api/admin/users', { params: { query: { q, cursor, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
}

export function useChangeUser() {
  return useChange(
    ({ user, change }: { user: string; change: Schemas['ChangeUserChange'] }) =>
      asked(api.PATCH('/api/admin/users/{user}', { params: { path: { user } }, body: change })),
    'users',
    'audit',
  );
}

export function useTeams(q: string | undefined, cursor: string | undefined, limit = PAGE) {
  return useQuery({
    queryKey: ['admin', 'teams', q, cursor, limit],
    queryFn: () => asked(api.GET('/api/admin/teams', { params: { query: { q, cursor, limit } } })),
    placeholderData: keepPreviousData,
  });
}

export function useBookings(
  kind: BookingKind,
  team: string | undefined,
  cursor: string | undefined,
) {
  return useQuery({
    queryKey: ['admin', 'bookings', kind, team, cursor],
    queryFn: () => {
      const options = { params: { query: { team, cursor, limit: PAGE } } };
      switch (kind) {
        case 'grants':
          return asked(api.GET('/api/admin/grants', options));
        case 'adjustments':
          return asked(api.GET('/api/admin/adjustments', options));
        case 'refunds':
          return asked(api.GET('/api/admin/refunds', options));
      }
    },
    placeholderData: keepPreviousData,
  });
}

export function useBook(verb: Verb) {
  return useChange(
    ({ team, call, amount, note, reference }: Bookable) => {
      const body = { team, amount: amount ?? 0, note, reference };
      switch (verb) {
        case 'grant':
          return asked(api.POST('/api/admin/grants', { body }));
        case 'adjust':
          return asked(api.POST('/api/admin/adjustments', { body }));
        case 'refund':
          return asked(api.POST('/api/admin/refunds', { body: { ...body, amount, call } }));
      }
    },
    'bookings',
    'audit',
  );
}

export function useSuppliers() {
  return useQuery({
    queryKey: ['admin', 'suppliers'],
    queryFn: () => asked(api.GET('/api/admin/suppliers')),
  });
}

export function useKeepSupplier() {
  return useChange(
    ({ slug, name, url }: Supplier) =>
      asked(
        api.PUT('/api/admin/suppliers/{slug}', { params: { path: { slug } }, body: { name, url } }),
      ),
    'suppliers',
    'audit',
  );
}

export function useFunctions() {
  return useQuery({
    queryKey: ['admin', 'functions'],
    queryFn: () => asked(api.GET('/api/admin/functions')),
  });
}

export function useKeepFunction() {
  return useChange(
    ({ name, ...body }: Work) =>
      asked(api.PUT('/api/admin/functions/{name}', { params: { path: { name } }, body })),
    'functions',
    'audit',
  );
}

type Slug = { type: Segment; slug: string };

export function useHouseSlugs() {
  return useQuery({
    queryKey: ['admin', 'house-slugs'],
    queryFn: () => asked(api.GET('/api/admin/house-slugs')),
  });
}

export function useGrantSlug() {
  return useChange(
    ({ type, slug, ref }: Slug & { ref: string }) => {
      const options = { params: { path: { slug } }, body: { ref } };
      switch (type) {
        case 'models':
          return asked(api.PUT('/api/admin/house-slugs/models/{slug}', options));
        case 'pipelines':
          return asked(api.PUT('/api/admin/house-slugs/pipelines/{slug}', options));
        case 'data':
          return asked(api.PUT('/api/admin/house-slugs/data/{slug}', options));
      }
    },
    'house-slugs',
    'audit',
  );
}

export function useWithdrawSlug() {
  return useChange(
    ({ type, slug }: Slug) => {
      const options = { params: { path: { slug } } };
      switch (type) {
        case 'models':
          return asked(api.DELETE('/api/admin/house-slugs/models/{slug}', options));
        case 'pipelines':
          return asked(api.DELETE('/api/admin/house-slugs/pipelines/{slug}', options));
        case 'data':
          return asked(api.DELETE('/api/admin/house-slugs/data/{slug}', options));
      }
    },
    'house-slugs',
    'audit',
  );
}

export function useNetworks() {
  return useQuery({
    queryKey: ['admin', 'networks'],
    queryFn: () => asked(api.GET('/api/admin/trusted-networks')),
  });
}

export function useTrust() {
  return useChange(
    (body: Schemas['TrustNetworksNetworkBody']) =>
      asked(api.POST('/api/admin/trusted-networks', { body })),
    'networks',
    'audit',
  );
}

export function useDistrust() {
  return useChange(
    (network: string) =>
      asked(api.DELETE('/api/admin/trusted-networks', { params: { query: { network } } })),
    'networks',
    'audit',
  );
}

export function useNodes() {
  return useQuery({
    queryKey: ['admin', 'nodes'],
    queryFn: () => asked(api.GET('/api/admin/nodes')),
    refetchInterval: HEALTH_EVERY_MILLIS,
  });
}

export function useDeclareLost() {
  return useChange(
    (node: string) =>
      asked(
        api.POST('/api/admin/nodes/{node}/declare-lost', {
          params: { path: { node } },
          body: { confirm: node },
        }),
      ),
    'nodes',
    'audit',
  );
}

export function useAudit(
  kind: string | undefined,
  user: string | undefined,
  cursor: string | undefined,
) {
  return useQuery({
    queryKey: ['admin', 'audit', kind, user, cursor],
    queryFn: () =>
      asked(
        api.GET('/api/admin/audit', { params: { query: { kind, user, cursor, limit: PAGE } } }),
      ),
    placeholderData: keepPreviousData,
  });
}
