import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { me } from '@/test/samples';
import { call, failed, noUsage, ofKey, ofPlan, page, subscription } from './samples';

const TEAM = '/api/teams/ada';
const quiet = {
  'GET /api/me': me,
  'GET /api/inbox': page(),
  [`GET ${TEAM}/usage`]: noUsage,
  [`GET ${TEAM}/budgets`]: page(),
  [`GET ${TEAM}/keys`]: page(),
  [`GET ${TEAM}/subscriptions`]: page(),
  [`GET ${TEAM}/quotas`]: page(),
  [`GET ${TEAM}/calls`]: page(),
};

describe('the dashboard', () => {
  it('shows the way to the first call and turns each step green by itself', async () => {
    let calls = page<unknown>();
    fakeApi({
      ...quiet,
      [`GET ${TEAM}/subscriptions`]: page(subscription),
      'GET /api/assets/models/sentiment': {
        snippets: [{ language: 'bash', title: 'curl', code: 'curl x/models/sentiment' }],
      },
      [`GET ${TEAM}/calls`]: () => ({ status: 200, body: calls }),
    });
    openPage('/dashboard');
    const start = await screen.findByRole('region', { name: 'Your first call' });
    expect(within(start).getAllByText('done')).toHaveLength(1);
    expect(await within(start).findByText(/curl .*\/models\/sentiment/)).toBeTruthy();

    calls = page<unknown>(call);
    await waitFor(() => expect(within(start).getAllByText('done')).toHaveLength(3), {
      timeout: 4_000,
    });
  });

  it('leaves the way out for whoever has called before', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/calls`]: page(failed) });
    openPage('/dashboard');
    expect(await screen.findByText('The model failed')).toBeTruthy();
    expect(screen.getByText(/The publisher of the asset/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Your first call' })).toBeNull();
  });

  it('says what is left of limits, the scarcest first, and hides what is whole', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/quotas`]: page(ofKey(6), ofPlan(4_978), ofPlan(5_000)) });
    openPage('/dashboard');
    const limits = await screen.findByRole('region', { name: 'Limits' });
    const rows = await within(limits).findAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]?.textContent).toContain('Key till');
    expect(rows[0]?.textContent).toContain('6 of 60 requests a minute left');
    expect(rows[0]?.textContent).toContain('Some comes back in 40 seconds · 8 of 8 at once left');
    expect(rows[1]?.textContent).toContain('4978 of 5000 requests a day left');

    await userEvent.click(within(limits).getByRole('button', { name: 'Show all 3' }));
    expect(within(limits).getAllByRole('listitem')).toHaveLength(3);
  });

  it('says that nothing of the limits is used', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/quotas`]: page(ofPlan(5_000)) });
    openPage('/dashboard');
    expect(await screen.findByText(/All limits are whole/)).toBeTruthy();
  });

  it('keeps the other parts when one of them fails', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/budgets`]: () => problem(403, 'role_missing') });
    openPage('/dashboard');
    expect(await screen.findByText('You may not see this')).toBeTruthy();
    expect(screen.getByText('No subscriptions yet')).toBeTruthy();
  });
});

describe('activity', () => {
  it('draws nothing where nothing could be read', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/usage`]: () => problem(403, 'role_missing') });
    openPage('/activity');
    const chart = await screen.findByRole('region', { name: 'Calls' });
    expect(await within(chart).findByText('You may not see this')).toBeTruthy();
    expect(within(chart).queryByRole('figure')).toBeNull();
  });
});

describe('the list of calls', () => {
  it('asks the server to sort and keeps that in the address', async () => {
    const asked = fakeApi({ ...quiet, [`GET ${TEAM}/calls`]: page(call) });
    const opened = openPage('/calls?range=30d');
    await userEvent.click(await screen.findByRole('button', { name: 'Duration' }));
    await waitFor(() => expect(opened.address()).toContain('sort=slowest'));
    await waitFor(() =>
      expect(asked.some(({ search }) => search.get('sort') === 'slowest')).toBe(true),
    );
    expect(opened.address()).toContain('range=30d');
  });

  it('goes on and back by cursor', async () => {
    const asked = fakeApi({
      ...quiet,
      [`GET ${TEAM}/calls`]: ({ search }: { search: URLSearchParams }) => ({
        status: 200,
        body: search.get('cursor') ? page(failed) : { items: [call], nextCursor: 'second' },
      }),
    });
    const opened = openPage('/calls');
    await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
    expect(await screen.findByRole('cell', { name: 'Failed' })).toBeTruthy();
    expect(opened.address()).toContain('cursor=second');
    await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(await screen.findByRole('cell', { name: 'Succeeded' })).toBeTruthy();
    expect(opened.address()).not.toContain('cursor');
    expect(asked.length).toBeGreaterThan(2);
  });

  it('tells an empty list from one that was narrowed to nothing', async () => {
    fakeApi(quiet);
    openPage('/calls?outcome=failed');
    expect(await screen.findByText('No call fits these filters')).toBeTruthy();
    await userEvent.click(screen.getByText('Clear filters'));
    expect(await screen.findByText('No calls yet')).toBeTruthy();
  });
});

describe('the page of a call', () => {
  it('does the arithmetic of its cost', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/calls/${call.requestId}`]: call });
    openPage(`/calls/${call.requestId}`);
    const cost = await screen.findByRole('region', { name: 'What it cost' });
    expect(cost.textContent).toContain('12 × 0.00005 = 0.0006 credits');
  });

  it('says where it ran and which limits were near', async () => {
    const near = {
      ...call,
      target: { kind: 'upstream', name: 'models.example.org', number: 2, count: 3 },
      nearLimits: [
        { policy: 'key-asset-minute', limit: 60, left: 3, unit: 'requests', windowSeconds: 60 },
        {
          policy: 'key-concurrency',
          limit: 8,
          left: 1,
          unit: 'concurrent-requests',
          windowSeconds: 0,
        },
      ],
    };
    fakeApi({ ...quiet, [`GET ${TEAM}/calls/${call.requestId}`]: near });
    openPage(`/calls/${call.requestId}`);
    const what = await screen.findByRole('region', { name: 'What was called' });
    expect(what.textContent).toContain('at the upstream models.example.org, target 2 of 3');
    const limits = screen.getByRole('region', { name: 'Limits that were near' });
    expect(limits.textContent).toContain('3 of 60 requests a minute left');
    expect(limits.textContent).toContain('Of the key on this asset');
    expect(limits.textContent).toContain('1 of 8 at once left');
  });

  it('says that no limit was near, and which engine answered', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/calls/${call.requestId}`]: call });
    openPage(`/calls/${call.requestId}`);
    const what = await screen.findByRole('region', { name: 'What was called' });
    expect(what.textContent).toContain('inside Stoa, on the engine sentiment');
    expect(screen.getByText(/None: each limit/)).toBeTruthy();
  });

  it('waits for a call that is not there yet, and says when there is none', async () => {
    const asked = fakeApi({ ...quiet });
    openPage(`/calls/${call.requestId}`);
    await screen.findByText('There is no record of this call', {}, { timeout: 4_000 });
    expect(asked.filter(({ path }) => path.endsWith(call.requestId))).toHaveLength(3);
  });

  it('says why it failed and who must act', async () => {
    fakeApi({ ...quiet, [`GET ${TEAM}/calls/${failed.requestId}`]: failed });
    openPage(`/calls/${failed.requestId}`);
    const why = await screen.findByRole('region', { name: 'Why it did not succeed' });
    expect(why.textContent).toContain('The model failed');
    expect(why.textContent).toContain('The publisher of the asset');
  });

  it('adds up a pipeline with its steps', async () => {
    const pipeline = {
      ...call,
      cost: 0,
      totalCost: 0.001,
      children: [call, { ...failed, cost: 0.0004 }],
    };
    fakeApi({ ...quiet, [`GET ${TEAM}/calls/${call.requestId}`]: pipeline });
    openPage(`/calls/${call.requestId}`);
    const cost = await screen.findByRole('region', { name: 'What it cost' });
    expect(cost.textContent).toContain('Cost with its steps0.001 credits');
  });
});
