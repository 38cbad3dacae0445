import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIn, startBrowser } from './browser';
import { redaction } from './manifests';
import { ask, makeKey, type Person, signUp, subscribe } from './people';
import { paste } from './terminal';

let browser: Browser;
let publisher: Person;
let asker: Person;

const ASKED = { slug: 'asked', name: 'On request', default: true, pricePerUnit: 0, approval: true };

beforeAll(async () => {
  browser = await startBrowser();
  publisher = await signUp(browser, 'Hedy Lamarr');
  asker = await signUp(browser, 'Mary Jackson');
  await subscribe(publisher, 'model', 'pii');
  await ask(
    publisher,
    'POST',
    `/api/teams/${publisher.team}/assets`,
    redaction('guarded', { name: 'Guarded redaction', plans: [ASKED] }),
  );
});

afterAll(() => browser?.close());

describe('a plan that needs approval', () => {
  it('is asked for, approved by the other team, and works then', async () => {
    const ref = `${publisher.team}/guarded`;
    const key = await makeKey(asker);
    const call = `curl '${process.env.STOA_URL}/pipelines/${ref}?text=Hello' -H 'x-api-key: ${key}'`;
    const asking = await openIn(asker.context);
    await asking.page.goto(`/discover/pipelines/${ref}`);
    await asking.page.getByRole('button', { name: 'Subscribe', exact: true }).click();
    await asking.page.getByRole('dialog').getByRole('button', { name: 'Request access' }).click();
    await asking.page.getByText('Waiting for approval').first().waitFor();
    expect(JSON.parse(await paste(call))).toMatchObject({ status: 403 });

    const deciding = await openIn(publisher.context);
    await deciding.page.goto('/dashboard');
    await deciding.page.getByRole('link', { name: 'Inbox, 1 unread' }).click();
    await deciding.page
      .getByRole('link', { name: 'Mary Jackson asks to use Guarded redaction.' })
      .click();
    await deciding.page.getByRole('button', { name: 'Approve' }).click();
    const decision = deciding.page.getByRole('dialog');
    await decision.getByLabel('Note to the team').fill('Welcome');
    await decision.getByRole('button', { name: 'Approve' }).click();
    await deciding.page.getByText('No requests here').waitFor();

    await asking.page.goto('/inbox');
    await asking.page
      .getByText(/Guarded redaction.*Welcome|Welcome/)
      .first()
      .waitFor();
    await asking.page.goto(`/discover/pipelines/${ref}`);
    await asking.page.getByText('Subscribed', { exact: true }).waitFor();
    expect(JSON.parse(await paste(call)).status).toBe('SUCCESS');

    await deciding.page.goto('/publishing/requests?state=active');
    await deciding.page.getByRole('button', { name: 'Suspend' }).click();
    await deciding.page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await deciding.page.getByText('No requests here').waitFor();
    expect(JSON.parse(await paste(call))).toMatchObject({ status: 403 });
    expect([...asking.faults, ...deciding.faults]).toEqual([]);
  });
});
