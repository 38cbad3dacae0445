import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { found, me } from '@/test/samples';

const asset = {
  ...found('ada/mood'),
  name: 'Mood',
  current: 2,
  subscribers: 3,
  versions: [
    { number: 1, state: 'retired' },
    { number: 2, state: 'published' },
  ],
  plans: [{ name: 'Open' }],
};

const request = {
  id: 'request-1',
  state: 'pending',
  team: { id: 'team-9', slug: 'mary', name: 'Mary Jackson' },
  by: { id: 'user-9', name: 'Mary' },
  asset: { id: asset.id, type: 'model', ref: asset.ref, name: 'Mood' },
  plan: { id: 'plan-1', slug: 'asked' },
  createdAt: '2026-01-01T00:00:00Z',
};

const routes = {
  'GET /api/me': me,
  'GET /api/teams/ada/assets': { items: [asset] },
  'GET /api/teams/ada/requests': { items: [request] },
};

describe('the published assets', () => {
  it('are deleted only after the slug was typed, with who would miss them named', async () => {
    const asked = fakeApi({
      ...routes,
      'DELETE /api/teams/ada/assets/models/mood': () => ({ status: 204, body: undefined }),
    });
    openPage('/publishing');
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for Mood' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete asset' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete Mood' });
    expect(dialog.textContent).toContain('3 subscribed teams may call it today.');
    const act = within(dialog).getByRole('button', { name: 'Delete asset' });
    expect(act).toHaveProperty('disabled', true);
    await userEvent.type(within(dialog).getByRole('textbox'), 'mood');
    await userEvent.click(act);
    await waitFor(() => expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1));
  });

  it('cannot be ended by somebody who only looks', async () => {
    const [ada] = me.teams;
    fakeApi({ ...routes, 'GET /api/me': { ...me, teams: [{ ...ada, role: 'viewer' }] } });
    openPage('/publishing');
    await screen.findByRole('link', { name: 'Mood' });
    expect(screen.queryByRole('button', { name: 'Actions for Mood' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Requests' })).toBeNull();
  });
});

describe('the requests', () => {
  it('are approved with a note', async () => {
    const asked = fakeApi({
      ...routes,
      'POST /api/teams/ada/requests/request-1/approve': { ...request, state: 'active' },
    });
    openPage('/publishing/requests');
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog', { name: 'Approve Mary Jackson' });
    expect(dialog.textContent).toContain('Mary Jackson may call Mood at once.');
    await userEvent.type(within(dialog).getByLabelText('Note to the team'), 'Welcome');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ note: 'Welcome' });
  });

  it('keep the note when the answer is an error', async () => {
    fakeApi({
      ...routes,
      'POST /api/teams/ada/requests/request-1/reject': () => problem(409, 'request_decided'),
    });
    openPage('/publishing/requests');
    await userEvent.click(await screen.findByRole('button', { name: 'Reject' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Note to the team'), 'Not yet');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Reject' }));
    expect(await within(dialog).findByText(/Because of request_decided/)).toBeTruthy();
    expect(within(dialog).getByDisplayValue('Not yet')).toBeTruthy();
  });

  it('are narrowed to a state that stays in the address', async () => {
    const asked = fakeApi(routes);
    const page = openPage('/publishing/requests');
    await userEvent.click(await screen.findByRole('radio', { name: 'Active' }));
    await waitFor(() => expect(page.address()).toBe('/publishing/requests?state=active'));
    await waitFor(() =>
      expect(asked.some(({ search }) => search.get('state') === 'active')).toBe(true),
    );
  });
});
