import type { Schemas } from '@/api/client';
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

export function found(ref: string): Schemas['Found'] {
  const slug = ref.split('/').at(-1) ?? ref;
  return {
    id: `id-of-${slug}`,
    type: 'model',
    ref,
    slug,
    team: ref.includes('/') ? 'acme' : 'stoa',
    name: ref,
    summary: 'Tells the mood of a text.',
    function: 'sentiment-analysis',
    supplier: 'stoa',
    languages: ['en'],
    license: 'Apache-2.0',
    modalities: ['text'],
    visibility: 'public',
    version: 1,
    updatedAt: '2026-01-01T00:00:00Z',
  };
}

const plan: Schemas['Plan'] = {
  id: 'plan-1',
  asset: 'id-of-sentiment',
  slug: 'free',
  name: 'Free',
  unit: 'calls',
  pricePerUnit: 0.001,
  earlierPrices: [],
  limits: { requestsPerMinute: 60 },
  isDefault: true,
  approval: false,
};

export function assetPage(more: Partial<Schemas['AssetPageJson']> = {}): Schemas['AssetPageJson'] {
  return {
    asset: found('sentiment'),
    owner: 'team-1',
    publisher: 'House of Stoa',
    createdAt: '2026-01-01T00:00:00Z',
    path: '/models/sentiment',
    endpoint: 'http://stoa.test/models/sentiment',
    openapi: 'http://stoa.test/models/sentiment/openapi.json',
    shown: {
      version: 1,
      state: 'published',
      inputs: {
        properties: { text: { type: 'string', title: 'Text' }, limit: { type: 'integer' } },
        required: ['text'],
      },
      outputs: { properties: { label: { title: 'Label' }, score: { type: 'number' } } },
      examples: [
        { title: 'A compliment', inputs: { text: 'I love it.' } },
        { title: 'A complaint', inputs: { text: 'It broke.' } },
      ],
      card: '',
      cardHtml: '<p>What it is for.</p>',
    },
    versions: [{ number: 1, state: 'published', publishedAt: '2026-01-01T00:00:00Z' }],
    aliases: {},
    plans: [plan],
    snippets: [],
    subscriptions: [
      {
        teamId: me.teams[0]?.id ?? '',
        team: 'ada',
        id: 'subscription-1',
        state: 'active',
        plan: 'free',
      },
    ],
    ...more,
  };
}
