import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { me } from '@/test/samples';

const root = { ...me, user: { ...me.user, id: 'root', administrator: true } };
const grace = {
  id: 'grace',
  email: 'grace@example.org',
  name: 'Grace',
  administrator: false,
  createdAt: '2026-01-01T00:00:00Z',
};
const team = {
  id: 'team-1',
  slug: 'acme',
  name: 'Acme',
  personal: false,
  createdAt: '2026-01-01T00:00:00Z',
  members: 2,
};

describe('the part for administrators', () => {
  it('is in the navigation of an administrator only', async () => {
    fakeApi({ 'GET /api/me': me });
    openPage('/admin/health');
    await screen.findByText('This part is for administrators');
    for (const bar of screen.getAllByRole('navigation', { name: 'Main' })) {
      expect(within(bar).queryByRole('link', { name: 'Admin' })).toBeNull();
    }
  });

  it('says what to do about a part that fails', async () => {
    fakeApi({
      'GET /api/me': root,
      'GET /api/admin/health': {
        node: 'node-1',
        state: 'failing',
        parts: [{ name: 'disk', state: 'failing', detail: '2 MB are free.', todo: 'Make room.' }],
      },
    });
    openPage('/admin/health');
    await screen.findByText('Something fails');
    screen.getByRole('heading', { name: 'Disk' });
    screen.getByText('Make room.');
  });

  it('names what is lost before it disables an account', async () => {
    const asked = fakeApi({
      'GET /api/me': root,
      'GET /api/admin/users': { items: [grace] },
      'PATCH /api/admin/users/grace': grace,
    });
    openPage('/admin/users');
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for Grace' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Disable account' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('signed out everywhere');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Disable account' }));
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ disabled: true }),
    );
  });

  it('searches as one types, and keeps it in the address', async () => {
    const asked = fakeApi({ 'GET /api/me': root, 'GET /api/admin/users': { items: [] } });
    const page = openPage('/admin/users');
    await userEvent.type(await screen.findByLabelText('Search by name or email'), 'gra');
    await waitFor(() => expect(page.address()).toBe('/admin/users?q=gra'));
    await waitFor(() => expect(asked.at(-1)?.search.get('q')).toBe('gra'));
    await screen.findByText('Nobody is called so');
  });

  it('grants credits, and keeps the form when it is refused', async () => {
    const asked = fakeApi({
      'GET /api/me': root,
      'GET /api/admin/teams': { items: [team] },
      'POST /api/admin/grants': () =>
        problem(422, 'invalid_input', {
          faults: [{ pointer: '/note', message: 'Say why.' }],
        }),
    });
    openPage('/admin/teams');
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for Acme' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Grant credits' }));
    const dialog = await screen.findByRole('dialog');
    const amount = within(dialog).getByLabelText('Credits');
    await userEvent.type(amount, '25{Enter}');
    await screen.findByText('Say why.');
    expect((amount as HTMLInputElement).value).toBe('25');
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      team: 'acme',
      amount: 25,
    });
  });

  it('says who is charged before a node is declared lost, and asks for its name', async () => {
    const asked = fakeApi({
      'GET /api/me': root,
      'GET /api/admin/teams': { items: [team] },
      'GET /api/admin/nodes': {
        items: [
          {
            node: 'node-2',
            answering: false,
            starts: 1,
            held: 12.5,
            leases: [
              {
                scope: 'balance',
                subject: 'team-1',
                team: 'team-1',
                period: 'total',
                from: '1970-01-01',
                amount: 12.5,
              },
            ],
          },
        ],
      },
      'POST /api/admin/nodes/node-2/declare-lost': { node: 'node-2', charged: [] },
    });
    openPage('/admin/nodes');
    await userEvent.click(await screen.findByRole('button', { name: 'Declare lost' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog.textContent).toContain('Acme: 12.5 credits'));
    const action = within(dialog).getByRole('button', { name: 'Declare lost' });
    expect(action.hasAttribute('disabled')).toBe(true);
    await userEvent.type(within(dialog).getByLabelText('Type node-2 to confirm'), 'node-2{Enter}');
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ confirm: 'node-2' }),
    );
  });

  it('lists the house slugs, and names the address that is lost when one is withdrawn', async () => {
    const slug = { id: 'a', type: 'model', slug: 'mood', ref: 'acme/mood', name: 'Mood' };
    const asked = fakeApi({
      'GET /api/me': root,
      'GET /api/admin/house-slugs': { items: [slug] },
      'DELETE /api/admin/house-slugs/models/mood': () => ({ status: 204, body: undefined }),
    });
    openPage('/admin/catalogue?kind=slugs');
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw /models/mood' }));
    const dialog = await screen.findByRole('dialog', { name: 'Withdraw /models/mood' });
    expect(dialog.textContent).toContain('Calls of /models/mood are refused at once.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw slug' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
  });
});
