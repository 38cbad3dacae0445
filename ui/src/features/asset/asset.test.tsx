import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { assetPage, me } from '@/test/samples';

const token = { token: 'stoa_try', expiresAt: '2999-01-01T00:00:00Z' };
const answer = {
  data: { label: 'positive', score: 0.97 },
  requestId: 'request-9',
  runTime: 0.012,
  usedCredits: 0.001,
};
const routes = {
  'GET /api/me': me,
  'GET /api/assets/models/sentiment': assetPage(),
  'POST /api/teams/ada/try-token': () => ({ status: 201, body: token }),
  'POST /models/sentiment': answer,
};

describe('trying a model', () => {
  it('shows the result, its time, its cost and its call', async () => {
    const asked = fakeApi(routes);
    const page = openPage('/discover/models/sentiment');
    await userEvent.click(await screen.findByRole('button', { name: 'Run' }));
    await screen.findByText('positive');
    expect(screen.getByText(/took 12 ms/)).toBeTruthy();
    expect(screen.getByTitle('0.001 credits')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See this call' }).getAttribute('href')).toBe(
      '/activity/calls/request-9',
    );
    expect(asked.find(({ path }) => path === '/models/sentiment')?.body).toEqual({
      text: 'I love it.',
    });
    await waitFor(() => expect(page.address()).toContain('text=I+love+it.'));
  });

  it('begins with what the address holds, and takes examples', async () => {
    fakeApi(routes);
    openPage('/discover/models/sentiment?text=From+the+address');
    const text = (await screen.findByLabelText(/^Text/)) as HTMLTextAreaElement;
    expect(text.value).toBe('From the address');
    await userEvent.click(screen.getByRole('button', { name: 'A complaint' }));
    expect(text.value).toBe('It broke.');
  });

  it('puts faults beside their fields and keeps what was typed', async () => {
    fakeApi({
      ...routes,
      'POST /models/sentiment': () =>
        problem(422, 'invalid_input', { faults: [{ pointer: '/limit', message: 'At most 9.' }] }),
    });
    openPage('/discover/models/sentiment');
    await userEvent.click(await screen.findByRole('button', { name: 'Run' }));
    await screen.findByText('At most 9.');
    expect((screen.getByLabelText(/^Text/) as HTMLTextAreaElement).value).toBe('I love it.');
  });

  it('offers to subscribe where the team may not call yet', async () => {
    const asked = fakeApi({
      ...routes,
      'GET /api/assets/models/sentiment': assetPage({ subscriptions: [] }),
      'POST /api/teams/ada/subscriptions': () => ({
        status: 201,
        body: { id: 's', state: 'active' },
      }),
    });
    openPage('/discover/models/sentiment');
    await userEvent.click(await screen.findByRole('button', { name: 'Subscribe to try it' }));
    const buttons = await screen.findAllByRole('button', { name: 'Subscribe' });
    await userEvent.click(buttons.at(-1) as Element);
    await waitFor(() =>
      expect(
        asked.find(({ method, path }) => method === 'POST' && /subs/.test(path))?.body,
      ).toEqual({
        type: 'model',
        ref: 'sentiment',
        plan: 'free',
      }),
    );
  });

  it('asks who is not signed in to sign in, and comes back', async () => {
    fakeApi({ ...routes, 'GET /api/me': () => problem(401, 'not_signed_in') });
    openPage('/discover/models/sentiment?text=hi');
    const link = await screen.findByRole('link', { name: 'Sign in to try it' });
    expect(link.getAttribute('href')).toBe(
      '/login?next=%2Fdiscover%2Fmodels%2Fsentiment%3Ftext%3Dhi',
    );
  });
});

describe('the page of an asset', () => {
  it('is the same for what is not there and what may not be seen', async () => {
    fakeApi({ 'GET /api/me': me });
    openPage('/discover/models/none');
    expect((await screen.findByRole('alert')).textContent).toContain('This is not here');
  });

  it('keeps its tab in the address', async () => {
    fakeApi(routes);
    const page = openPage('/discover/models/sentiment?tab=plans');
    await screen.findByText('0.001 credits per call');
    await userEvent.click(screen.getByRole('tab', { name: 'API' }));
    await waitFor(() => expect(page.address()).toBe('/discover/models/sentiment?tab=api'));
    expect(screen.getByText('http://stoa.test/models/sentiment')).toBeTruthy();
  });
});
