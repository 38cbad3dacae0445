import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copied, openIn, STOA, startBrowser } from './browser';
import { makeKey, type Person, signUp } from './people';
import { paste } from './terminal';

let browser: Browser;
let person: Person;

beforeAll(async () => {
  browser = await startBrowser();
  person = await signUp(browser, 'Katherine Johnson');
});

afterAll(() => browser?.close());

async function subscribeOn(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Subscribe' }).click();
  await page.getByText('Subscribed', { exact: true }).waitFor();
}

/** The call as Calls and its own page tell it. */
async function expectCall(page: Page, ref: string, requestId: string): Promise<void> {
  await page.goto('/calls');
  await page
    .getByRole('row', { name: new RegExp(ref) })
    .first()
    .waitFor();
  await page.goto(`/calls/${requestId}`);
  await page.getByRole('heading', { name: `Call of ${ref}` }).waitFor();
  await page.getByText('Succeeded').first().waitFor();
}

describe('a pipeline', () => {
  it('is drawn, tried, called from a shell, and explained step by step', async () => {
    const { page, faults } = await openIn(person.context);
    await page.goto('/discover/pipelines/redact');
    await page.getByRole('heading', { name: 'How it works' }).waitFor();
    await page
      .getByRole('link', { name: /Personal data|pii/ })
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: /text/i }).fill('Write to Ada at ada@example.org.');
    await page.getByRole('button', { name: 'Subscribe to try it' }).click();
    await subscribeOn(page);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[aria-live]').getByText(/took/).waitFor();

    await page.getByRole('tab', { name: 'API' }).click();
    const call = await copied(page.getByRole('button', { name: 'Copy code' }));
    const answer = JSON.parse(await paste(call, await makeKey(person)));
    expect(JSON.stringify(answer.data)).not.toContain('ada@example.org');

    await expectCall(page, 'redact', answer.requestId);
    await page.getByRole('region', { name: 'Steps' }).getByText('pii').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('a data set', () => {
  it('is read row by row, filtered by a bar, and called by the address on screen', async () => {
    const { page, faults } = await openIn(person.context);
    await page.goto('/discover/data/penguins');
    await page.getByRole('button', { name: 'Subscribe to read the rows' }).click();
    await subscribeOn(page);
    await page.getByRole('status').filter({ hasText: '344 rows' }).waitFor();
    const histogram = page.getByRole('slider').first();
    const said = await histogram.getAttribute('aria-valuetext');
    await histogram.press('Enter');
    const count = said?.match(/(\d+) rows/)?.[1];
    await page
      .getByRole('status')
      .filter({ hasText: `${count} rows` })
      .waitFor();

    const address = await copied(page.getByRole('button', { name: 'Copy address' }).last());
    expect(address).toMatch(new RegExp(`^${STOA}/data/penguins\\?.+gte=`));
    const key = await makeKey(person);
    const seen = JSON.parse(await paste(`curl '${address}' -H "x-api-key: $STOA_API_KEY"`, key));
    expect(seen.data.total).toBe(Number(count));

    await page.getByRole('tab', { name: 'API' }).click();
    const call = await copied(page.getByRole('button', { name: 'Copy code' }));
    const answer = JSON.parse(await paste(call, key));
    expect(answer.data.items.length).toBeGreaterThan(0);
    await expectCall(page, 'penguins', answer.requestId);
    expect(faults).toEqual([]);
    await page.close();
  });
});
