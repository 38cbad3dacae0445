import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { me } from '@/test/samples';

const TEAM = '/api/teams/ada';
const key: Schemas['KeyJson'] = {
  id: '0123456789abcdef00000030',
  name: 'till',
  prefix: 'stoa_abc123',
  state: 'live',
  scopes: ['call'],
  creator: me.user.id,
  createdAt: '2026-03-01T00:00:00Z',
  limits: { requestsPerMinute: 60, requestsPerDay: 5000, concurrency: 8 },
  assetLimits: [],
};
const quiet = {
  'GET /api/me': me,
  [`GET ${TEAM}/keys`]: { items: [key], nextCursor: null },
  [`GET ${TEAM}/subscriptions`]: { items: [], nextCursor: null },
};

describe('keys', () => {
  it('shows the secret of a new key once', async () => {
    const asked = fakeApi({
      ...quiet,
      [`POST ${TEAM}/keys`]: () => ({ status: 201, body: { ...key, secret: 'stoa_secret' } }),
    });
    openPage('/settings/keys');
    await userEvent.click(await screen.findByRole('button', { name: 'Make a key' }));
    const form = await screen.findByRole('dialog', { name: 'Make a key' });
    await userEvent.type(within(form).getByLabelText('Name'), 'till{Enter}');
    const shown = await screen.findByRole('dialog', { name: 'Copy the secret now' });
    expect(within(shown).getByText('stoa_secret')).toBeTruthy();
    const sent = asked.find(({ method }) => method === 'POST');
    expect(sent?.body).toMatchObject({ name: 'till', scopes: ['call'] });

    await userEvent.click(within(shown).getByRole('button', { name: 'I have copied it' }));
    await waitFor(() => expect(screen.queryByText('stoa_secret')).toBeNull());
  });

  it('keeps what was typed when it is refused and says so beside the field', async () => {
    fakeApi({
      ...quiet,
      [`POST ${TEAM}/keys`]: () =>
        problem(422, 'invalid_input', { faults: [{ pointer: '/name', message: 'Too long.' }] }),
    });
    openPage('/settings/keys');
    await userEvent.click(await screen.findByRole('button', { name: 'Make a key' }));
    const name = await screen.findByLabelText('Name');
    await userEvent.type(name, 'till{Enter}');
    expect(await screen.findByText('Too long.')).toBeTruthy();
    expect((name as HTMLInputElement).value).toBe('till');
  });

  it('revokes only once the name was typed', async () => {
    const asked = fakeApi({
      ...quiet,
      [`DELETE ${TEAM}/keys/${key.id}`]: () => ({ status: 204, body: null }),
    });
    openPage('/settings/keys');
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for till' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Revoke key' }));
    const dialog = await screen.findByRole('dialog', { name: 'Revoke till' });
    const revoke = within(dialog).getByRole('button', { name: 'Revoke key' });
    expect((revoke as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(within(dialog).getByRole('textbox'), 'till');
    await userEvent.click(revoke);
    await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
  });

  it('are nothing for a viewer', async () => {
    const teams = [{ ...me.teams[0], role: 'viewer' }];
    const asked = fakeApi({ ...quiet, 'GET /api/me': { ...me, teams } });
    openPage('/settings/keys');
    expect(await screen.findByText(/does not have keys/)).toBeTruthy();
    expect(asked.some(({ path }) => path.endsWith('/keys'))).toBe(false);
  });
});

describe('the profile', () => {
  const sessions = {
    items: [
      { id: 'a', createdAt: key.createdAt, lastUsedAt: key.createdAt, current: true },
      { id: 'b', createdAt: key.createdAt, lastUsedAt: key.createdAt, current: false },
    ],
    nextCursor: null,
  };

  it('ends the other sessions after naming what is lost', async () => {
    const asked = fakeApi({
      'GET /api/me': me,
      'GET /api/me/sessions': sessions,
      'DELETE /api/me/sessions': () => ({ status: 204, body: null }),
    });
    openPage('/settings/profile');
    await userEvent.click(await screen.findByRole('button', { name: 'End all other sessions' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('1 other session ends at once');
    await userEvent.click(within(dialog).getByRole('button', { name: 'End all other sessions' }));
    await waitFor(() =>
      expect(
        asked.some(({ method, path }) => method === 'DELETE' && path.endsWith('sessions')),
      ).toBe(true),
    );
  });

  it('puts a wrong password beside its field', async () => {
    fakeApi({
      'GET /api/me': me,
      'GET /api/me/sessions': sessions,
      'PUT /api/me/password': () =>
        problem(422, 'invalid_input', {
          faults: [{ pointer: '/current', message: 'This is not your present password.' }],
        }),
    });
    openPage('/settings/profile');
    await userEvent.type(await screen.findByLabelText('Present password'), 'wrong password');
    await userEvent.type(screen.getByLabelText('New password'), 'a better password{Enter}');
    expect(await screen.findByText('This is not your present password.')).toBeTruthy();
  });
});
