import { randomBytes } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openIn, startBrowser } from './browser';
import { furnish, type House } from './house';
import { PASSWORD, signUp } from './people';

let browser: Browser;
let house: House;
let page: Page;
let faults: string[];

// what nobody else has called so
const own = `walk-${randomBytes(4).toString('hex')}`;

beforeAll(async () => {
  browser = await startBrowser();
  house = await furnish(browser);
});

beforeEach(async () => {
  ({ page, faults } = await openIn(house.administrator.context));
});

afterAll(() => browser?.close());

const dialog = () => page.getByRole('dialog');
const press = (name: string, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true }).click();

async function fill(values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await dialog().getByLabel(label, { exact: true }).fill(value);
  }
}

/** Presses the button that the dialog is about; it closes when the deed is done. */
async function confirm(name: string): Promise<void> {
  await press(name, dialog());
  await dialog().waitFor({ state: 'hidden' });
}

async function choose(row: string, deed: string): Promise<void> {
  await press(`Actions for ${row}`);
  await page.getByRole('menuitem', { name: deed }).click();
}

describe('an administrator', () => {
  it('adds a supplier and changes it', async () => {
    await page.goto('/admin/catalogue');
    await press('Add a supplier');
    await fill({ Slug: own, Name: 'Walkers', Site: 'https://walkers.example' });
    await confirm('Save');
    await page.getByRole('row', { name: new RegExp(own) }).click();
    await fill({ Name: 'Walkers and Sons' });
    await confirm('Save');
    await page.getByRole('row', { name: `Walkers and Sons ${own}` }).waitFor();
    expect(faults).toEqual([]);
  });

  it('changes a function', async () => {
    await page.goto('/admin/catalogue?kind=functions');
    await page.getByRole('row', { name: /keyword-extraction/ }).click();
    const meaning = await dialog().getByLabel('What it does').inputValue();
    await fill({ 'What it does': `${meaning} Walked.` });
    await confirm('Save');
    await page.getByRole('row', { name: /Walked\./ }).click();
    await fill({ 'What it does': meaning });
    await confirm('Save');
    expect(faults).toEqual([]);
  });

  it('gives a house slug and withdraws it', async () => {
    await page.goto('/admin/catalogue?kind=slugs');
    await press('Give slug');
    await dialog().getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Pipeline' }).click();
    await fill({ Slug: own, Asset: `${house.worker.team}/guarded` });
    await confirm('Give slug');
    await page.goto(`/discover/pipelines/${own}`);
    await page.getByRole('heading', { name: 'How it works' }).waitFor();
    await page.goto('/admin/catalogue?kind=slugs');
    await press(`Withdraw slug /pipelines/${own}`);
    await confirm('Withdraw slug');
    await page.getByText(`/pipelines/${own}`).waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
  });

  it('grants credits, adjusts a balance, and refunds a call once', async () => {
    await page.goto(`/admin/teams?q=${house.worker.team}`);
    await choose(house.worker.name, 'Grant credits');
    await fill({ Credits: '12.5', Note: `Granted ${own}` });
    await confirm('Grant credits');
    await choose(house.worker.name, 'Adjust balance');
    await fill({ Credits: '-2.5', Note: `Adjusted ${own}` });
    await confirm('Adjust balance');
    await choose(house.worker.name, 'Refund a call');
    await fill({ 'Request id of the call': house.calls.paid, Note: `Refunded ${own}` });
    await confirm('Refund a call');

    await choose(house.worker.name, 'Refund a call');
    await fill({ 'Request id of the call': house.calls.paid, Note: 'Again' });
    await press('Refund a call', dialog());
    await dialog().getByRole('alert').waitFor();
    await page.keyboard.press('Escape');

    for (const [kind, note] of Object.entries({
      grants: 'Granted',
      adjustments: 'Adjusted',
      refunds: 'Refunded',
    })) {
      await page.goto(`/admin/credits?kind=${kind}`);
      await page.getByRole('row', { name: `${note} ${own}` }).waitFor();
    }
    expect(faults).toEqual([]);
  });

  it('disables an account, enables it, appoints it and dismisses it', async () => {
    const user = await signUp(browser, `Walker ${own}`);
    await page.goto(`/admin/users?q=${user.email}`);
    await choose(user.name, 'Disable account');
    await confirm('Disable account');
    await page.getByText('Disabled').waitFor();
    expect((await user.context.request.get('/api/me')).status()).toBe(401);
    const form = { data: { email: user.email, password: PASSWORD } };
    expect((await user.context.request.post('/api/session', form)).ok()).toBe(false);

    await choose(user.name, 'Enable account');
    await confirm('Enable account');
    await choose(user.name, 'Make administrator');
    await confirm('Make administrator');
    expect((await user.context.request.post('/api/session', form)).ok()).toBe(true);
    expect((await user.context.request.get('/api/admin/users')).ok()).toBe(true);
    await choose(user.name, 'Dismiss as administrator');
    await confirm('Dismiss as administrator');
    expect((await user.context.request.get('/api/admin/users')).status()).toBe(404);
    expect(faults).toEqual([]);
  });

  it('trusts a network and distrusts it', async () => {
    await page.goto('/admin/networks');
    await press('Trust a network');
    await fill({ Network: '192.0.2.0/24', Note: own });
    await confirm('Trust network');
    const row = page.getByRole('row', { name: /192\.0\.2\.0\/24/ });
    await press('Distrust', row);
    await confirm('Distrust');
    await row.waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
  });
});
