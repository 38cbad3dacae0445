import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where the Stoa under test is. */
export const STOA = process.env.STOA_URL ?? 'http://localhost:8080';

/** Debian's Chromium; nothing is downloaded, and it speaks to nobody but the Stoa under test. */
export function startBrowser(): Promise<Browser> {
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
  // the policy of the page forbids scripts from elsewhere, which axe is
  const context = await browser.newContext({ baseURL: STOA, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
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
