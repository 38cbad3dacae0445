import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { me } from '@/test/samples';

const request = {
  id: 'entry-1',
  kind: 'request_made',
  team: me.teams[1]?.id,
  text: 'Mary Jackson asks to use Mood.',
  link: '/publishing/requests',
  at: '2026-01-01T00:00:00Z',
  readAt: null,
};
const budget = { ...request, id: 'entry-2', kind: 'budget_reached', text: 'Spent.', link: null };

const routes = {
  'GET /api/me': me,
  'GET /api/inbox': { items: [request, budget] },
  'POST /api/inbox/entry-1/read': () => ({ status: 204, body: undefined }),
  'POST /api/inbox/entry-2/read': () => ({ status: 204, body: undefined }),
  'GET /api/teams/acme/assets': { items: [] },
};

const reads = (asked: { method: string; path: string }[]) =>
  asked.filter(({ method }) => method === 'POST').map(({ path }) => path);

describe('the inbox', () => {
  it('leads to what an entry is about, in the team that it concerns, and marks it as read', async () => {
    const asked = fakeApi(routes);
    const page = openPage('/inbox');
    await userEvent.click(await screen.findByRole('link', { name: request.text }));
    await waitFor(() => expect(page.address()).toBe('/publishing/requests?team=acme'));
    expect(reads(asked)).toEqual(['/api/inbox/entry-1/read']);
  });

  it('marks an entry as read where it stands', async () => {
    const asked = fakeApi(routes);
    openPage('/inbox');
    await screen.findByText(budget.text);
    expect(screen.queryByRole('link', { name: budget.text })).toBeNull();
    const [, second] = screen.getAllByRole('button', { name: 'Mark as read' });
    await userEvent.click(second as HTMLElement);
    await waitFor(() => expect(reads(asked)).toEqual(['/api/inbox/entry-2/read']));
  });

  it('asks for the unread only, and keeps that in the address', async () => {
    const asked = fakeApi(routes);
    const page = openPage('/inbox');
    await userEvent.click(await screen.findByRole('radio', { name: 'Unread' }));
    await waitFor(() => expect(page.address()).toBe('/inbox?show=unread'));
    await waitFor(() =>
      expect(asked.some(({ search }) => search.get('unread') === 'true')).toBe(true),
    );
  });

  it('says that there is nothing, or what went wrong', async () => {
    fakeApi({ ...routes, 'GET /api/inbox': { items: [] } });
    openPage('/inbox');
    expect(await screen.findByText('Nothing to read')).toBeTruthy();

    fakeApi({ ...routes, 'GET /api/inbox': () => problem(404, 'not_found') });
    openPage('/inbox');
    expect(await screen.findByText('This is not here')).toBeTruthy();
  });
});
