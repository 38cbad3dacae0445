import type { Browser } from 'playwright-core';
import { HOSTILE } from './hostile';
import { redaction } from './manifests';
import { ask, makeKey, type Person, signInAsAdministrator, signUp, subscribe } from './people';

/** A team that has been at work, somebody who has just come, and who runs the place. */
export type House = {
  worker: Person;
  newcomer: Person;
  administrator: Person;
  /** A call of a pipeline, and one that failed. */
  calls: { pipeline: string; failed: string };
};

const SUBSCRIBED = [
  ['model', 'sentiment'],
  ['model', 'ocr'],
  ['model', 'pii'],
  ['pipeline', 'redact'],
  ['pipeline', 'document-intake'],
  ['data', 'penguins'],
] as const;

const ASKED = { slug: 'asked', name: 'On request', default: true, pricePerUnit: 0, approval: true };

/** Gives every page of the console something to show. */
export async function furnish(browser: Browser): Promise<House> {
  const worker = await signUp(browser, 'Grace Hopper');
  const newcomer = await signUp(browser, 'Dorothy Vaughan');
  const administrator = await signInAsAdministrator(browser);
  const team = `/api/teams/${worker.team}`;
  for (const [type, ref] of SUBSCRIBED) await subscribe(worker, type, ref);
  await ask(worker, 'POST', `${team}/assets`, HOSTILE);
  await ask(worker, 'POST', `${team}/assets`, redaction('guarded', { plans: [ASKED] }));
  await subscribe(newcomer, 'pipeline', `${worker.team}/guarded`);
  await ask(worker, 'PUT', `${team}/budgets/team/month`, { amount: 50 });
  await ask(worker, 'POST', `${team}/invitations`, { role: 'member', email: 'new@example.org' });
  await ask(administrator, 'POST', '/api/admin/grants', {
    team: worker.team,
    amount: 25,
    note: 'To begin with',
  });
  const calls = await work(worker);
  return { worker, newcomer, administrator, calls };
}

async function work(worker: Person): Promise<House['calls']> {
  const headers = { 'x-api-key': await makeKey(worker) };
  const call = async (path: string) =>
    (await worker.context.request.get(path, { headers })).headers()['x-request-id'] ?? '';
  for (let at = 0; at < 12; at++) await call(`/models/sentiment?text=Day+${at}+was+lovely`);
  await call('/data/penguins?limit=20');
  const pipeline = await call('/pipelines/redact?text=Write+to+ada@example.org');
  const broken = await worker.context.request.post('/models/ocr', {
    headers: { ...headers, 'content-type': 'image/png' },
    data: Buffer.from('89504e470d0a1a0a0000', 'hex'),
  });
  return { pipeline, failed: broken.headers()['x-request-id'] ?? '' };
}
