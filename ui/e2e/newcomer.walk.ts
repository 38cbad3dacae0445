import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copied, openPage, STOA, startBrowser } from './browser';
import { PASSWORD } from './people';
import { paste } from './terminal';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

const email = `ada.${Date.now()}@example.org`;

/** Makes a key on the page of keys: its secret, and the call that the page offers with it. */
async function makeKey(page: Page): Promise<{ secret: string; call: string }> {
  await page.getByRole('button', { name: 'Make a key' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill('My laptop');
  await page.keyboard.press('Enter');
  const told = page.getByRole('dialog', { name: 'Copy the secret now' });
  const secret = await copied(told.getByRole('button', { name: 'Copy the secret' }));
  const call = await copied(told.getByRole('button', { name: 'Copy the call' }));
  await told.getByRole('button', { name: 'I have copied it' }).click();
  return { secret, call };
}

describe('a newcomer', () => {
  it('signs up, finds a model, subscribes, calls it from a shell and sees the call', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Search assets' }).fill('sentiment');
    await page.locator('a[href="/discover/models/sentiment"]').click();
    await page.getByRole('link', { name: 'Sign in to try it' }).click();
    await page.getByRole('link', { name: 'Sign up' }).click();
    await page.getByLabel('Name').fill('Ada Lovelace');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.keyboard.press('Enter');

    await page.getByRole('textbox', { name: /^Text/ }).fill('A lovely day');
    await page.getByRole('button', { name: 'Subscribe to try it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const result = page.locator('[aria-live]', { hasText: 'positive' });
    await result.getByText(/took/).waitFor();

    await page.getByRole('tab', { name: 'API' }).click();
    const call = await copied(page.getByRole('button', { name: 'Copy code' }));
    expect(call).toContain(`${STOA}/models/sentiment?text=A+lovely+day`);

    await page.goto('/settings/keys');
    const made = await makeKey(page);
    const answer = JSON.parse(await paste(call, made.secret));
    expect(answer).toMatchObject({ status: 'SUCCESS', asset: { slug: 'sentiment' } });
    expect(JSON.parse(await paste(made.call)).status).toBe('SUCCESS');

    await page.goto('/dashboard');
    const subscribed = page.getByRole('region', { name: 'Subscribed assets' });
    await subscribed.getByRole('link', { name: 'Sentiment' }).waitFor();
    await subscribed.getByText(`${STOA}/models/sentiment`, { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Calls', exact: true }).first().click();
    const row = page.getByRole('row', { name: /sentiment/ }).first();
    await row.waitFor();
    await page.goto(`/calls/${answer.requestId}`);
    await page.getByRole('heading', { name: 'Call of sentiment' }).waitFor();
    await page.getByRole('link', { name: 'My laptop' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('sees the list of first steps turn green when the call arrives', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto('/signup');
    await page.getByLabel('Name').fill('Grace Hopper');
    await page.getByLabel('Email').fill(`grace.${email}`);
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/discover');
    await page.goto('/discover/models/language');
    await page.getByRole('button', { name: 'Subscribe', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Subscribe' }).click();
    await page.getByText('Subscribed').first().waitFor();
    await page.goto('/settings/keys');
    const { secret } = await makeKey(page);
    await page.goto('/dashboard');
    const steps = page.getByRole('listitem').filter({ has: page.getByText('to do') });
    await steps.filter({ hasText: 'Call it' }).waitFor();
    await paste(await copied(page.getByRole('button', { name: 'Copy the call' })), secret);
    await page.getByRole('link', { name: 'Open Calls' }).waitFor();
    expect(await steps.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('finds an asset from anywhere by its name', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto('/login');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Discover' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('redact');
    await page.getByRole('option', { name: /^Redact/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/discover/pipelines/redact');
    await page.getByRole('heading', { name: 'How it works' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
