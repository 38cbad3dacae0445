import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { found, me } from '@/test/samples';

const facets = { type: [{ value: 'model', count: 2 }], language: [{ value: 'en', count: 2 }] };
const results = { items: [found('sentiment'), found('acme/topics')], facets, total: 2 };
const signedIn = { 'GET /api/me': me, 'GET /api/teams/ada/subscriptions': { items: [] } };

describe('Discover', () => {
  it('asks for what the address says', async () => {
    const asked = fakeApi({ ...signedIn, 'GET /api/assets': results });
    openPage('/discover?q=mood&type=model&sort=new');
    await screen.findByText('2 assets');
    const { search } = asked.find(({ path }) => path === '/api/assets') ?? {};
    expect(Object.fromEntries(search ?? [])).toMatchObject({
      q: 'mood',
      type: 'model',
      sort: 'new',
    });
  });

  it('puts what is typed and chosen into the address', async () => {
    fakeApi({ ...signedIn, 'GET /api/assets': results });
    const page = openPage('/discover');
    await userEvent.type(await screen.findByLabelText('Search assets'), 'mood');
    await waitFor(() => expect(page.address()).toBe('/discover?q=mood'));
    await userEvent.click(screen.getByRole('button', { name: /Model/ }));
    await waitFor(() => expect(page.address()).toBe('/discover?q=mood&type=model'));
  });

  it('leads to the page of each, also of a team', async () => {
    fakeApi({ ...signedIn, 'GET /api/assets': results });
    openPage('/discover');
    const link = await screen.findByRole('link', { name: 'acme/topics' });
    expect(link.getAttribute('href')).toBe('/discover/models/acme/topics');
  });

  it('says which the team has', async () => {
    const subscribed = { state: 'active', asset: { id: found('sentiment').id } };
    fakeApi({
      ...signedIn,
      'GET /api/assets': results,
      'GET /api/teams/ada/subscriptions': { items: [subscribed] },
    });
    openPage('/discover');
    const card = (await screen.findByRole('link', { name: 'sentiment' })).closest('li');
    await within(card as HTMLElement).findByText('Subscribed');
    expect(screen.getAllByText('Subscribed')).toHaveLength(1);
  });

  it('says what each costs and how it did here', async () => {
    const price = { plan: 'free', unit: 'calls', perUnit: 0.001, approval: false };
    const measured = { calls: 900, success: 0.998, p50Millis: 12 };
    const items = [{ ...found('sentiment'), price, measured }];
    fakeApi({ ...signedIn, 'GET /api/assets': { ...results, items } });
    openPage('/discover');
    await screen.findByText('0.001 credits per call');
    expect(screen.getByText('12 ms · 99.8 % succeed')).toBeTruthy();
  });

  it('says that nothing fits, and takes the filters away', async () => {
    fakeApi({ ...signedIn, 'GET /api/assets': { items: [], facets: {}, total: 0 } });
    const page = openPage('/discover?type=data');
    await screen.findByText('Nothing fits');
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as Element);
    await waitFor(() => expect(page.address()).toBe('/discover'));
  });

  it('says why it failed', async () => {
    fakeApi({ ...signedIn, 'GET /api/assets': () => problem(403, 'signup_closed') });
    openPage('/discover');
    expect((await screen.findByRole('alert')).textContent).toContain('Because of signup_closed.');
  });
});
