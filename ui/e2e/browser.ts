import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where the Stoa under test is. */
export const STOA = process.env.STOA_URL ?? 'http://localhost:8080';

/** Debian's Chromium; nothing is downloaded, and it speaks to nobody but the Stoa under test. */
export function startBrowser(...more: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

export type Opened = {
  page: Page;
  /** What the page said went wrong: failed scripts, broken policies, requests to elsewhere. */
  faults: string[];
};

export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  return openIn(await browser.newContext({ baseURL: STOA, permissions, ...options }));
}

export async function openIn(context: BrowserContext): Promise<Opened> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // the browser itself says so of every answer that is no success, which pages may well expect
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== STOA) faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

type Violation = { id: string; help: string; nodes: { html: string; target: unknown }[] };

/** What WCAG 2.2 AA has against the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  // evaluated, not added: the policy of the page forbids scripts from elsewhere, which axe is
  const found = (await page.evaluate(`(async () => {
    ${AXE};
    const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    return (await window.axe.run(document, { runOnly: rules })).violations;
  })()`)) as Violation[];
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Presses a copy button; answers what is on the clipboard then. */
export async function copied(button: Locator): Promise<string> {
  const page = button.page();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button.click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
  return page.evaluate(() => navigator.clipboard.readText());
}
