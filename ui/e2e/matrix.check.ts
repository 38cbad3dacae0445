import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, overflow, startBrowser, violations } from './browser';
import { furnish, type House } from './house';

const PICTURES = new URL('../target/pages', import.meta.url).pathname;

let browser: Browser;
let house: House;
const states = {} as Record<Who, BrowserState>;

type Who = 'nobody' | 'worker' | 'newcomer' | 'administrator';
type BrowserState = Awaited<ReturnType<BrowserContext['storageState']>> | undefined;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await startBrowser();
  house = await furnish(browser);
  for (const who of ['worker', 'newcomer', 'administrator'] as const) {
    states[who] = await house[who].context.storageState();
  }
});

afterAll(() => browser?.close());

/** With content; `empty` where a newcomer sees the same page without any. */
const PAGES: { address: string; who: Who; empty?: string }[] = [
  { address: '/login', who: 'nobody' },
  { address: '/signup', who: 'nobody' },
  { address: '/join#secret', who: 'nobody' },
  { address: '/password#secret', who: 'nobody' },
  { address: '/discover', who: 'worker', empty: '/discover?q=xqzwvk' },
  { address: '/discover/models/sentiment', who: 'worker', empty: '/discover/models/sentiment' },
  { address: '/discover/models/ocr', who: 'worker' },
  { address: '/discover/models/sentiment?tab=api', who: 'worker' },
  { address: '/discover/models/sentiment?tab=plans', who: 'worker' },
  {
    address: '/discover/models/sentiment?tab=usage',
    who: 'worker',
    empty: '/discover/models/sentiment?tab=usage',
  },
  { address: '/discover/models/sentiment?tab=versions', who: 'worker' },
  { address: '/discover/pipelines/document-intake', who: 'worker' },
  { address: '/discover/pipelines/hostile', who: 'worker' },
  { address: '/discover/data/penguins', who: 'worker', empty: '/discover/data/penguins' },
  { address: '/dashboard', who: 'worker', empty: '/dashboard' },
  { address: '/activity', who: 'worker', empty: '/activity' },
  { address: '/calls', who: 'worker', empty: '/calls' },
  { address: '/calls/pipeline', who: 'worker', empty: '/calls/000000000000000000000000' },
  { address: '/calls/failed', who: 'worker' },
  { address: '/inbox', who: 'worker', empty: '/inbox' },
  { address: '/publishing', who: 'worker', empty: '/publishing' },
  { address: '/publishing/requests', who: 'worker', empty: '/publishing/requests' },
  { address: '/settings/profile', who: 'worker' },
  { address: '/settings/keys', who: 'worker', empty: '/settings/keys' },
  { address: '/settings/team', who: 'worker', empty: '/settings/team' },
  { address: '/settings/budgets', who: 'worker', empty: '/settings/budgets' },
  { address: '/settings/credits', who: 'worker', empty: '/settings/credits' },
  { address: '/settings/audit', who: 'worker', empty: '/settings/audit' },
  { address: '/admin/health', who: 'administrator', empty: '/admin/health' },
  { address: '/admin/users', who: 'administrator', empty: '/admin/users?q=nobody-is-called-so' },
  { address: '/admin/teams', who: 'administrator', empty: '/admin/teams?q=nobody-is-called-so' },
  { address: '/admin/credits', who: 'administrator', empty: '/admin/credits?kind=refunds' },
  { address: '/admin/catalogue', who: 'administrator' },
  { address: '/admin/catalogue?kind=functions', who: 'administrator' },
  { address: '/admin/catalogue?kind=slugs', who: 'administrator' },
  { address: '/admin/networks', who: 'administrator' },
  { address: '/admin/nodes', who: 'administrator' },
  { address: '/admin/audit', who: 'administrator' },
  { address: '/docs', who: 'nobody' },
  { address: '/docs/guides', who: 'nobody' },
  { address: '/docs/guides/limits', who: 'nobody' },
  { address: '/docs/guides/publishing', who: 'nobody' },
  { address: '/docs/functions', who: 'nobody' },
  { address: '/docs/functions/ocr', who: 'nobody' },
  { address: '/docs/errors', who: 'nobody' },
];

// the reference of the API is so high that no browser draws it in one window
const HEIGHT_MAX = 8_000;

// charts measure themselves once they are there
const SETTLED_MILLIS = 250;

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** What an address stands for that is known only when the house is furnished. */
function addressOf(address: string): string {
  return address
    .replace('/calls/pipeline', `/calls/${house.calls.pipeline}`)
    .replace('/calls/failed', `/calls/${house.calls.failed}`)
    .replace('/pipelines/hostile', `/pipelines/${house.worker.team}/hostile`);
}

/** Everything that the pages ask for fails, but for who is there. */
async function breakApi(page: Page): Promise<void> {
  const body = JSON.stringify({
    status: 500,
    code: 'internal',
    title: 'Something went wrong here',
    detail: 'Nobody expected this.',
    requestId: '01a215ca6306382c2798c784',
    origin: 'gateway',
    retryable: false,
  });
  await page.route(/\/(api|models|data|pipelines)\//, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/me' || pathname.startsWith('/discover')) return route.continue();
    return route.fulfill({ status: 500, contentType: 'application/problem+json', body });
  });
}

/** Looks at the page in all its looks, keeps the pictures, and tells all that is wrong with it. */
async function faultsOf(state: string, address: string, who: Who): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of SIZES) {
    const { page, faults } = await openPage(browser, {
      viewport,
      storageState: states[who],
      reducedMotion: 'reduce',
    });
    if (state === 'failed') await breakApi(page);
    await page.goto(addressOf(address));
    await page.waitForLoadState('networkidle');
    await page.locator('h1, h2').first().waitFor();
    await page.waitForFunction(
      () => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'),
    );
    // a window as high as the page: pictures beyond a window show charts in a size of their own
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: viewport.width, height: Math.min(height, HEIGHT_MAX) });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      if (!address.startsWith('/docs')) {
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      }
      await page.waitForTimeout(SETTLED_MILLIS);
      const name = `${address.replace(/\W+/g, '-').replace(/^-|-$/g, '')}-${state}`;
      const look = `${colorScheme}-${viewport.width}`;
      await page.screenshot({ path: join(PICTURES, `${name}-${look}.png`) });
      found.push(...(await violations(page)).map((violation) => `${look}: ${violation}`));
    }
    const wide = await overflow(page);
    if (wide > 0) found.push(`${wide} pixels too wide for ${viewport.width}`);
    found.push(...faults);
    await page.context().close();
  }
  return found;
}

describe('each page', () => {
  it.each(PAGES)('$address is in order with content', async ({ address, who }) => {
    expect(await faultsOf('filled', address, who)).toEqual([]);
  });

  it.each(PAGES.filter(({ empty }) => empty))('$empty is in order without', async (page) => {
    const who = page.who === 'worker' ? 'newcomer' : page.who;
    expect(await faultsOf('empty', page.empty ?? '', who)).toEqual([]);
  });

  it.each(PAGES.filter(({ who }) => who !== 'nobody'))(
    '$address is in order when it fails',
    async ({ address, who }) => {
      expect(await faultsOf('failed', address, who)).toEqual([]);
    },
  );
});
