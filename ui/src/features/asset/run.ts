import { Problem, toProblem, Unreachable } from '@/api/problem';
import type { Values } from './inputs';

/** The answer of a call that went well. */
export type Envelope = {
  data?: unknown;
  requestId: string;
  runTime?: number;
  usedCredits?: number;
  usage?: Record<string, number>;
};

export type Run = { envelope: Envelope; millis: number; inputs: Values };

type Token = { token: string; expiresAt: string };

const SPARE_MILLIS = 60_000;
const tokens = new Map<string, Token>();

/** A token that the team may call with for some minutes; asked for once and kept until it is old. */
async function tokenOf(team: string, signal: AbortSignal): Promise<string> {
  const kept = tokens.get(team);
  if (kept && Date.parse(kept.expiresAt) - Date.now() > SPARE_MILLIS) return kept.token;
  const address = `/api/teams/${encodeURIComponent(team)}/try-token`;
  const fresh = (await answered(await sent(address, { method: 'POST', signal }))) as Token;
  tokens.set(team, fresh);
  return fresh.token;
}

/**
 * Calls an asset in the name of a team.
 *
 * @throws Problem, Unreachable
 */
export function run(path: string, team: string, inputs: Values, signal: AbortSignal): Promise<Run> {
  return withToken(team, signal, (key) => call(path, key, inputs, signal));
}

/**
 * Reads from a data set in the name of a team: what stands under `data` in the answer.
 *
 * @throws Problem, Unreachable
 */
export function read<T>(address: string, team: string, signal: AbortSignal): Promise<T> {
  return withToken(team, signal, async (key) => {
    const headers = { accept: 'application/json', 'x-api-key': key };
    const response = await sent(address, { headers, credentials: 'omit', signal });
    return ((await answered(response)) as { data: T }).data;
  });
}

/** A token that was taken back in the meantime is asked for anew, once. */
async function withToken<T>(
  team: string,
  signal: AbortSignal,
  use: (key: string) => Promise<T>,
): Promise<T> {
  try {
    return await use(await tokenOf(team, signal));
  } catch (error) {
    if (!(error instanceof Problem && error.status === 401 && tokens.delete(team))) throw error;
    return use(await tokenOf(team, signal));
  }
}

async function call(path: string, key: string, inputs: Values, signal: AbortSignal): Promise<Run> {
  const started = performance.now();
  const response = await sent(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify(inputs),
    credentials: 'omit',
    signal,
  });
  const envelope = (await answered(response)) as Envelope;
  const measured = performance.now() - started;
  const told = envelope.runTime === undefined ? measured : envelope.runTime * 1_000;
  return { envelope, millis: told, inputs };
}

async function sent(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable(cause);
  }
}

async function answered(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toProblem(response, body);
  return body;
}
