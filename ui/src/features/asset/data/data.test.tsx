import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { assetPage, found, me } from '@/test/samples';

const statistics = {
  rows: 344,
  columns: [
    {
      name: 'species',
      type: 'text',
      count: 344,
      nulls: 0,
      histogram: [],
      top: [{ value: 'Adelie', count: 152 }],
    },
    {
      name: 'mass',
      type: 'integer',
      count: 342,
      nulls: 2,
      min: 2700,
      max: 6300,
      histogram: [
        { from: 2700, to: 4500, count: 220 },
        { from: 4500, to: 6300, count: 122 },
      ],
      top: [],
    },
  ],
};
const routes = {
  'GET /api/me': me,
  'GET /api/assets/data/penguins': assetPage({
    asset: { ...found('penguins'), type: 'data' },
    path: '/data/penguins',
    endpoint: 'http://stoa.test/data/penguins',
  }),
  'POST /api/teams/ada/try-token': {
    token: 'stoa_try',
    expiresAt: '2999-01-01T00:00:00Z',
  },
  'GET /data/penguins/statistics': { data: statistics },
  'GET /data/penguins': { data: { items: [{ species: 'Adelie', mass: 3750 }], total: 344 } },
};

describe('the page of a data set', () => {
  it('filters by clicking, and holds the view in its address', async () => {
    const asked = fakeApi(routes);
    const page = openPage('/discover/data/penguins');
    await screen.findByText('344 rows');
    await userEvent.click(screen.getByRole('button', { name: /Adelie/ }));
    await waitFor(() => expect(page.address()).toBe('/discover/data/penguins?species=Adelie'));
    await screen.findByText('http://stoa.test/data/penguins?species=Adelie');
    await waitFor(() => expect(asked.at(-1)?.search.toString()).toBe('species=Adelie&limit=100'));
  });

  it('takes a bar of a histogram as the ends of a range, the last one closed', async () => {
    fakeApi(routes);
    const page = openPage('/discover/data/penguins');
    const histogram = await screen.findByRole('slider', { name: 'Values of mass; Enter filters' });
    histogram.focus();
    await userEvent.keyboard('{End}');
    expect(histogram.getAttribute('aria-valuetext')).toBe('mass from 4500 to 6300: 122 rows');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(page.address()).toBe('/discover/data/penguins?mass.gte=4500&mass.lte=6300'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Take away mass ≥ 4500' }));
    await waitFor(() => expect(page.address()).toBe('/discover/data/penguins?mass.lte=6300'));
  });

  it('sorts by a column up, down, and not at all', async () => {
    fakeApi(routes);
    const page = openPage('/discover/data/penguins?order=mass');
    const head = await screen.findByRole('columnheader', { name: /mass/ });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'mass' }));
    await waitFor(() => expect(page.address()).toBe('/discover/data/penguins?order=-mass'));
  });

  it('shows its columns and what the rows cost to a team without a subscription', async () => {
    const penguins = routes['GET /api/assets/data/penguins'];
    const asked = fakeApi({
      ...routes,
      'GET /api/assets/data/penguins': {
        ...penguins,
        subscriptions: [],
        shown: {
          ...penguins.shown,
          table: {
            rows: 344,
            columns: [
              { name: 'mass', type: 'integer', description: 'Mass of the body.', unit: 'g' },
            ],
          },
        },
      },
    });
    openPage('/discover/data/penguins');
    await screen.findByRole('button', { name: 'Subscribe to read the rows' });
    await screen.findByText('Mass of the body. In g.');
    screen.getByText(/0.001 credits per call/);
    expect(asked.some(({ path }) => path === '/data/penguins')).toBe(false);
  });
});
