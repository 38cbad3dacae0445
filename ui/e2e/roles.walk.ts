import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIn, startBrowser } from './browser';
import { redaction } from './manifests';
import { ask, type Person, signInAsAdministrator, signUp, subscribe } from './people';

const ROLES = ['viewer', 'member', 'admin', 'owner'] as const;
type Role = (typeof ROLES)[number];

const NAME = `Roles ${Date.now()}`;

let browser: Browser;
let team: string;
const people = {} as Record<Role, Person>;

beforeAll(async () => {
  browser = await startBrowser();
  people.owner = await signUp(browser, 'Owner');
  team = (await ask(people.owner, 'POST', '/api/teams', { name: NAME })).slug;
  for (const role of ['viewer', 'member', 'admin'] as const) {
    const { secret } = await ask(people.owner, 'POST', `/api/teams/${team}/invitations`, { role });
    people[role] = await signUp(browser, role);
    await ask(people[role], 'POST', '/api/invitations/accept', { secret });
  }
  const owner = { ...people.owner, team };
  await subscribe(owner, 'model', 'pii');
  await ask(owner, 'POST', `/api/teams/${team}/assets`, redaction('roles'));
  await ask(owner, 'PUT', `/api/teams/${team}/budgets/team/month`, { amount: 50 });
});

afterAll(() => browser?.close());

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const link = (name: string) => (page: Page) => page.getByRole('link', { name, exact: true });
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true });

/** Per page: what is there for everybody, and what is there from a role on. */
const PLACES = [
  {
    address: '/discover/models/sentiment',
    always: heading('Try it'),
    from: [{ what: button('Subscribe'), least: 'member' }],
  },
  {
    address: '/settings/keys',
    always: heading('API keys'),
    from: [{ what: button('Make a key'), least: 'member' }],
  },
  {
    address: '/settings/team',
    always: heading('Members'),
    from: [
      { what: button('Invite somebody'), least: 'admin' },
      { what: button('Remove member'), least: 'admin' },
      { what: button('Save name'), least: 'owner' },
    ],
  },
  {
    address: '/settings/budgets',
    always: heading('Budgets'),
    from: [
      { what: button('Set a budget'), least: 'admin' },
      { what: button('Remove budget'), least: 'admin' },
      { what: link('Audit'), least: 'admin' },
    ],
  },
  {
    address: '/settings/credits',
    always: heading('Ledger'),
    from: [{ what: heading('Statements'), least: 'owner' }],
  },
  {
    address: '/publishing',
    always: heading('Published assets'),
    from: [
      { what: button('Actions for roles'), least: 'member' },
      { what: link('Requests'), least: 'admin' },
    ],
  },
] as const;

describe.each(ROLES)('a team’s %s', (role) => {
  it('is shown what the role may do, and nothing else', async () => {
    const { page, faults } = await openIn(people[role].context);
    for (const { address, always, from } of PLACES) {
      await page.goto(`${address}?team=${team}`);
      await always(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const { what, least } of from) {
        const isThere = (await what(page).count()) > 0;
        expect(isThere, `${address}: ${what(page)}`).toBe(
          ROLES.indexOf(role) >= ROLES.indexOf(least),
        );
      }
      expect(await link('Admin')(page).count(), 'administration').toBe(0);
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('an administrator', () => {
  it('administers the installation, and sees nothing of a team that is not theirs', async () => {
    const { context } = await signInAsAdministrator(browser);
    const { page, faults } = await openIn(context);
    await page.goto('/admin/health');
    await page.getByRole('heading', { name: 'Health' }).waitFor();
    await page.goto('/admin/teams');
    await page.getByRole('table').waitFor();
    await page.goto(`/settings/team?team=${team}`);
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    expect(await page.getByText(NAME).count()).toBe(0);
    expect((await context.request.get(`/api/teams/${team}/members`)).status()).toBe(404);
    expect(faults).toEqual([]);
    await page.close();
  });
});
