/** One thing that is wrong with what was sent, and where: a JSON pointer such as `/email`. */
export type Fault = { pointer: string; message: string };

type Told = {
  code?: string;
  title?: string;
  detail?: string;
  requestId?: string;
  origin?: string;
  retryable?: boolean;
  help?: string;
  faults?: Fault[] | null;
};

/** What the server said went wrong (RFC 9457). */
export class Problem extends Error {
  readonly code: string;
  readonly title: string;
  readonly requestId: string | undefined;
  readonly origin: string | undefined;
  readonly retryable: boolean;
  readonly faults: Fault[];

  constructor(
    readonly status: number,
    readonly told: Told,
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(told.detail ?? told.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.code = told.code ?? 'unknown';
    this.title = told.title ?? `HTTP ${status}`;
    this.requestId = told.requestId;
    this.origin = told.origin;
    this.retryable = told.retryable ?? status >= 500;
    this.faults = told.faults ?? [];
  }
}

/** No answer came: Stoa is stopped, or the network is away. */
export class Unreachable extends Error {
  constructor(override readonly cause: unknown) {
    super('Stoa did not answer.');
    this.name = 'Unreachable';
  }
}

/** Whether there is nothing there, or nothing that may be seen. */
export function isGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}

/** Whether asking again may help before anybody does anything. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof Problem && (!error.retryable || error.status === 429));
}

export function toProblem(response: Response, body: unknown): Problem {
  const told = typeof body === 'object' && body !== null ? (body as Told) : {};
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Problem(
    response.status,
    { requestId: response.headers.get('x-request-id') ?? undefined, ...told },
    Number.isFinite(after) ? after : undefined,
  );
}
