import { vi } from 'vitest';

type Answer = { status: number; body: unknown; headers?: Record<string, string> };
type Asked = { method: string; path: string; search: URLSearchParams; body: unknown };
type Route = unknown | ((asked: Asked) => Answer);

/**
 * A server of the given answers, by method and path: `{ 'GET /api/me': me }`. A function answers
 * with a status of its own; what is not listed is a 404.
 *
 * @returns all that was asked, in order
 */
export function fakeApi(routes: Record<string, Route>): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : new URL(String(input), 'http://stoa.test');
    const request = input instanceof Request ? input : new Request(url, init);
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    const asked = {
      method: request.method,
      path: pathname,
      search: searchParams,
      body: text === '' ? undefined : parsed(text),
    };
    all.push(asked);
    const { status, body, headers } = answer(routes[`${asked.method} ${pathname}`], asked);
    return new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : PROBLEM, ...headers },
    });
  });
  return all;
}

export function problem(status: number, code: string, more: object = {}): Answer {
  return {
    status,
    body: {
      status,
      code,
      title: code,
      detail: `Because of ${code}.`,
      requestId: 'request-1',
      ...more,
    },
  };
}

const PROBLEM = 'application/problem+json';

function answer(route: Route | undefined, asked: Asked): Answer {
  if (route === undefined) return problem(404, 'not_found');
  return typeof route === 'function' ? route(asked) : { status: 200, body: route };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
