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
