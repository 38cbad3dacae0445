import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, overflow, startBrowser, violations } from './browser';
import { HOSTILE } from './hostile';
import { ask, signUp, subscribe } from './people';

let browser: Browser;

afterAll(() => browser?.close());

let storageState: Awaited<ReturnType<BrowserContext['storageState']>>;
let hostile: string;

beforeAll(async () => {
  browser = await startBrowser();
  const grace = await signUp(browser, 'Grace Hopper');
  for (const ref of ['ocr', 'pii']) await subscribe(grace, 'model', ref);
  await ask(grace, 'POST', `/api/teams/${grace.team}/assets`, HOSTILE);
  storageState = await grace.context.storageState();
  hostile = `/discover/pipelines/${grace.team}/hostile`;
});

const PAGES = [
  '/login',
  '/signup',
  '/discover',
  '/discover?q=xqzwvk',
  '/discover/models/sentiment',
  '/discover/models/ocr',
  '/discover/models/sentiment?tab=api',
  '/discover/models/sentiment?tab=plans',
  '/discover/models/sentiment?tab=usage',
  '/discover/models/sentiment?tab=versions',
  '/discover/pipelines/document-intake',
  '/discover/models/there-is-none',
  '/discover/data/co2',
  '/join#secret',
  '/welcome#secret',
  '/password#secret',
  '/publishing',
  '/admin/health',
  '/docs',
  '/docs/guides',
  '/docs/guides/limits',
  '/docs/functions/ocr',
  '/docs/errors',
  '/discover?q=hostile',
  'hostile',
];

describe.each([
  ['light', 1440],
  ['dark', 390],
] as const)('in %s at %i pixels', (colorScheme, width) => {
  it.each(PAGES)('%s is in order', async (address) => {
    const viewport = { width, height: 900 };
    const { page, faults } = await openPage(browser, { colorScheme, viewport, storageState });
    await page.goto(address === 'hostile' ? hostile : address);
    await page.waitForLoadState('networkidle');
    await page.locator('h1, h2').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await page.title()).not.toContain('taken');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
