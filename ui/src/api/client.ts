import createClient from 'openapi-fetch';
import { toProblem, Unreachable } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

// Looked up at each call, so that a test can put another one in its place.
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => globalThis.fetch(request),
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * The body of an answer that went well.
 *
 * @throws Problem when the server refused, Unreachable when there was no answer
 */
export async function asked<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable(cause);
  }
  if (answer.response.ok) return answer.data as T;
  throw toProblem(answer.response, answer.error);
}
