import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { me } from '@/test/samples';

describe('signing in', () => {
  it('goes on to the page that asked for it', async () => {
    let isIn = false;
    fakeApi({
      'GET /api/me': () => (isIn ? { status: 200, body: me } : problem(401, 'not_signed_in')),
      'POST /api/session': () => {
        isIn = true;
        return { status: 200, body: { user: me.user, team: me.teams[0] } };
      },
      'GET /api/assets': { items: [], facets: {}, total: 0 },
    });
    const page = openPage('/login?next=%2Fdiscover%3Fq%3Dhello');
    await userEvent.type(await screen.findByLabelText('Email'), 'ada@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
    await waitFor(() => expect(page.address()).toContain('/discover?q=hello'));
  });

  it('never goes on to another site', async () => {
    fakeApi({
      'GET /api/me': me,
      'POST /api/session': { user: me.user, team: me.teams[0] },
      'GET /api/assets': { items: [], facets: {}, total: 0 },
    });
    const page = openPage('/login?next=%2F%2Fevil.example');
    await userEvent.type(await screen.findByLabelText('Email'), 'ada@example.org{Enter}');
    await waitFor(() => expect(page.address()).toBe('/discover'));
  });

  it('keeps what was typed when it is refused', async () => {
    fakeApi({ 'POST /api/session': () => problem(401, 'wrong_password') });
    openPage('/login');
    const email = await screen.findByLabelText('Email');
    await userEvent.type(email, 'ada@example.org{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Because of wrong_password.');
    expect((email as HTMLInputElement).value).toBe('ada@example.org');
  });
});

describe('signing up', () => {
  it('puts each fault beside its field', async () => {
    fakeApi({
      'POST /api/signup': () =>
        problem(422, 'invalid_input', {
          faults: [{ pointer: '/password', message: 'Too short.' }],
        }),
    });
    openPage('/signup');
    await userEvent.type(await screen.findByLabelText('Name'), 'Ada{Enter}');
    const told = await screen.findByText('Too short.');
    const field = screen.getByLabelText('Password');
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(told.id);
  });
});

describe('the link of an invitation', () => {
  it('lets somebody who is signed in join, and shows the team', async () => {
    const asked = fakeApi({
      'GET /api/me': me,
      'POST /api/invitations/accept': {
        team: { id: 'team-9', slug: 'acme', name: 'Acme' },
        role: 'member',
      },
    });
    const page = openPage('/join#s3cret');
    await userEvent.click(await screen.findByRole('button', { name: 'Join team' }));
    await waitFor(() => expect(page.address()).toContain('/dashboard?team=acme'));
    expect(asked.find(({ path }) => path === '/api/invitations/accept')?.body).toEqual({
      secret: 's3cret',
    });
  });

  it('keeps its secret behind the # on the way through signing up', async () => {
    const asked = fakeApi({
      'GET /api/me': () => problem(401, 'not_signed_in'),
      'POST /api/signup': () => problem(422, 'invalid_input', { faults: [] }),
    });
    const page = openPage('/join#s3cret');
    await userEvent.click(await screen.findByRole('link', { name: 'Sign up and join' }));
    await userEvent.type(await screen.findByLabelText('Name'), 'Ada{Enter}');
    expect(page.address()).toBe('/signup#s3cret');
    await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ invitation: 's3cret' }));
  });

  it('comes back with its secret after signing in', async () => {
    let isIn = false;
    fakeApi({
      'GET /api/me': () => (isIn ? { status: 200, body: me } : problem(401, 'not_signed_in')),
      'POST /api/session': () => {
        isIn = true;
        return { status: 200, body: { user: me.user, team: me.teams[0] } };
      },
    });
    const page = openPage('/login?next=/join#s3cret');
    await userEvent.type(await screen.findByLabelText('Email'), 'ada@example.org{Enter}');
    await screen.findByRole('button', { name: 'Join team' });
    expect(page.address()).toBe('/join#s3cret');
  });

  it('says when a part of it is missing', async () => {
    fakeApi({ 'GET /api/me': me });
    openPage('/join');
    await screen.findByText(/This link is not whole/);
  });
});

describe('the other one-time links', () => {
  it('make the first administrator, who goes on to Admin', async () => {
    const asked = fakeApi({
      'GET /api/me': { ...me, user: { ...me.user, administrator: true } },
      'POST /api/welcome': { user: 'user-1', team: 'team-1' },
      'GET /api/admin/health': { node: 'node-1', state: 'ok', parts: [] },
    });
    const page = openPage('/welcome#s3cret');
    await userEvent.type(await screen.findByLabelText('Name'), 'Root{Enter}');
    await waitFor(() => expect(page.address()).toBe('/admin/health'));
    expect(asked.find(({ path }) => path === '/api/welcome')?.body).toMatchObject({
      secret: 's3cret',
      name: 'Root',
    });
  });

  it('set a new password, and say what to do with one that is used up', async () => {
    let isUsed = true;
    fakeApi({
      'POST /api/password': () =>
        isUsed
          ? problem(422, 'invalid_input', {
              faults: [{ pointer: '/secret', message: 'The link is not valid.' }],
            })
          : { status: 204, body: null },
    });
    openPage('/password#s3cret');
    const field = await screen.findByLabelText('New password');
    await userEvent.type(field, 'correct horse{Enter}');
    await screen.findByText(/The link is not valid/);
    isUsed = false;
    await userEvent.type(field, '{Enter}');
    await screen.findByText('Your password is set');
  });
});
