import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openIn, openPage, startBrowser } from './browser';
import { signUp } from './people';

// a microphone that beeps, and a person who says yes to every question of the browser
const MICROPHONE = '--use-fake-device-for-media-stream';
const YES = '--use-fake-ui-for-media-stream';
const SPOKEN_MILLIS = 1_500;

let browser: Browser;

afterEach(() => browser?.close());

/** Asks for the microphone in place of the example that the form begins with. */
async function record(page: Page): Promise<void> {
  await page.goto('/discover/models/voice-activity');
  await page.getByRole('button', { name: /^Remove / }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
}

describe('the microphone', () => {
  it('records what is then sent as a WAV file', async () => {
    browser = await startBrowser(MICROPHONE, YES);
    const { context } = await signUp(browser, 'Annie Easley');
    await context.grantPermissions(['microphone']);
    const { page, faults } = await openIn(context);
    await record(page);
    await page.waitForTimeout(SPOKEN_MILLIS);
    await page.getByRole('button', { name: 'Stop recording' }).click();
    await page.getByText(/recording\.wav · \d+(\.\d)? kB/).waitFor();
    await page.getByRole('button', { name: 'Subscribe to try it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Subscribe' }).click();
    await page.getByText('Subscribed', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[aria-live]').getByText(/took/).waitFor();
    expect(faults).toEqual([]);
  });

  it('that is refused is told of with what to do', async () => {
    browser = await startBrowser(MICROPHONE);
    const { page, faults } = await openPage(browser, { permissions: [] });
    await record(page);
    await page.getByText(/does not lend the microphone.*choose a file/).waitFor();
    await page.getByRole('button', { name: /^Choose / }).waitFor();
    expect(faults).toEqual([]);
  });
});
