import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { STOA } from './browser';

export const PASSWORD = 'correct horse battery';

/** Somebody with a browser of their own, signed in. */
export type Person = {
  name: string;
  email: string;
  /** The slug of the personal team. */
  team: string;
  context: BrowserContext;
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
// biome-ignore lint/suspicious/noExplicitAny: what a test expects of an answer is what it asserts
type Body = any;

/** Asks the API as that person, and fails unless the answer is a success. */
export async function ask(
  { context }: Pick<Person, 'context'>,
  method: Method,
  path: string,
  data?: unknown,
): Promise<Body> {
  const answer = await context.request.fetch(path, { method, data });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}

/** Signs somebody up whom no other test knows. */
export async function signUp(browser: Browser, name: string): Promise<Person> {
  const context = await newContext(browser);
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${randomBytes(4).toString('hex')}@example.org`;
  const { team } = await ask({ context }, 'POST', '/api/signup', {
    name,
    email,
    password: PASSWORD,
  });
  return { name, email, team: team.slug, context };
}

/** The administrator that the Stoa under test was started with. */
export async function signInAsAdministrator(browser: Browser): Promise<Person> {
  const context = await newContext(browser);
  const email = process.env.STOA_ADMIN_EMAIL ?? 'root@example.org';
  const password = process.env.STOA_ADMIN_PASSWORD ?? PASSWORD;
  const { team } = await ask({ context }, 'POST', '/api/session', { email, password });
  return { name: 'Administrator', email, team: team.slug, context };
}

function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: STOA,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

export function subscribe(person: Person, type: string, ref: string, plan?: string): Promise<Body> {
  return ask(person, 'POST', `/api/teams/${person.team}/subscriptions`, { type, ref, plan });
}

/** The secret of a new key that may call. */
export async function makeKey(person: Person, limits: object = {}): Promise<string> {
  const terms = { name: 'Walk', limits };
  return (await ask(person, 'POST', `/api/teams/${person.team}/keys`, terms)).secret;
}
