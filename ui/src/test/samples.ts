import type { Me } from '@/lib/session';

export const me: Me = {
  user: {
    id: '0123456789abcdef00000001',
    email: 'ada@example.org',
    name: 'Ada',
    administrator: false,
    createdAt: '2026-01-01T00:00:00Z',
  } as Me['user'],
  teams: [
    { id: '0123456789abcdef00000002', slug: 'ada', name: 'Ada', personal: true, role: 'owner' },
    { id: '0123456789abcdef00000003', slug: 'acme', name: 'Acme', personal: false, role: 'member' },
  ],
  unread: 2,
};
