import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, STOA, startBrowser, violations } from './browser';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

const who = { name: 'Ada Lovelace', email: 'ada@example.org', password: 'correct horse battery' };

describe('a newcomer', () => {
  it('signs up, finds a model, subscribes, and runs it', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto('/discover/models/sentiment?text=A+lovely+day');
    await page.getByRole('link', { name: 'Sign in to try it' }).click();
    await page.getByRole('link', { name: 'Sign up' }).click();
    await page.getByLabel('Name').fill(who.name);
    await page.getByLabel('Email').fill(who.email);
    await page.getByLabel('Password').first().fill(who.password);
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Subscribe to try it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const result = page.locator('[aria-live]', { hasText: 'positive' });
    await result.getByText(/took/).waitFor();
    expect(await page.getByRole('textbox', { name: /^Text/ }).inputValue()).toBe('A lovely day');

    await page.getByRole('tab', { name: 'API' }).click();
    await page.getByText(`${STOA}/models/sentiment?text=A+lovely+day`).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('finds an asset from anywhere by its name', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto('/login');
    await page.getByLabel('Email').fill(who.email);
    await page.getByLabel('Password').first().fill(who.password);
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

const LONG = 'Straßenbahnhaltestellenverzeichnis'.repeat(2);

/** A pipeline whose publisher wishes its readers ill, or just has long words, right to left. */
const HOSTILE = {
  type: 'pipeline',
  slug: 'hostile',
  name: `${LONG.slice(0, 60)} نموذج المشاعر`,
  summary: `\u202eنموذج ${LONG} <script>document.title = 'taken'</script>`.slice(0, 200),
  visibility: 'team',
  card: [
    '<script>document.title = "taken"</script>',
    '<img src=x onerror="document.title = \'taken\'">',
    '<style>body { display: none }</style>',
    '[press](javascript:document.title="taken") ![far](https://elsewhere.example/pixel.png)',
    `# ${LONG}${LONG}`,
    `| a | b |\n|---|---|\n| ${LONG} | ${LONG} |`,
    `\`\`\`\n${LONG}${LONG}${LONG}\n\`\`\``,
  ].join('\n\n'),
  inputs: {
    type: 'object',
    properties: { text: { type: 'string', title: LONG } },
    required: ['text'],
  },
  outputs: { type: 'object', properties: { text: { type: 'string' } } },
  graph: {
    nodes: [
      { id: 'in', kind: 'input' },
      { id: 'redact', kind: 'model', model: 'pii' },
      { id: 'out', kind: 'output' },
    ],
    links: [
      { from: 'in.text', to: 'redact.text' },
      { from: 'redact.redacted', to: 'out.text' },
    ],
  },
  plans: [{ slug: 'open', name: 'Open', default: true, pricePerUnit: 0 }],
};

let storageState: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  const context = await browser.newContext({ baseURL: STOA });
  const form = { ...who, name: 'Grace Hopper', email: 'grace@example.org' };
  const signedUp = await context.request.post('/api/signup', { data: form });
  expect(signedUp.status(), await signedUp.text()).toBe(201);
  const { team } = await signedUp.json();
  for (const ref of ['ocr', 'pii']) {
    const wish = { type: 'model', ref };
    await context.request.post(`/api/teams/${team.slug}/subscriptions`, { data: wish });
  }
  const published = await context.request.post(`/api/teams/${team.slug}/assets`, { data: HOSTILE });
  expect(published.status(), await published.text()).toBe(201);
  storageState = await context.storageState();
  await context.close();
});

const PAGES = [
  '/login',
  '/signup',
  '/discover',
  '/discover?q=nothing-is-called-so',
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
  '/discover?q=hostile',
  '/discover/pipelines/grace-hopper/hostile',
];

describe.each([
  ['light', 1440],
  ['dark', 390],
] as const)('in %s at %i pixels', (colorScheme, width) => {
  it.each(PAGES)('%s is in order', async (address) => {
    const viewport = { width, height: 900 };
    const { page, faults } = await openPage(browser, { colorScheme, viewport, storageState });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.locator('h1, h2').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await page.title()).not.toContain('taken');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
