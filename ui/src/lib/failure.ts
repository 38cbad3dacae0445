import { Problem, Unreachable } from '@/api/problem';
import { messages } from '@/messages';

export type Failure = { title: string; why: string; next: string; requestId?: string };

/** An error in the three parts that a person needs. */
export function explained(error: unknown): Failure {
  const words = messages.common.failed;
  if (error instanceof Unreachable) {
    return { title: words.unreachable, why: words.unreachableWhy, next: words.unreachableNext };
  }
  if (!(error instanceof Problem)) {
    return { title: words.page, why: words.pageWhy, next: words.pageNext };
  }
  return { ...told(error), requestId: error.requestId };
}

function told(problem: Problem): Failure {
  const words = messages.common.failed;
  if (problem.status === 404) {
    return { title: words.notFound, why: '', next: words.notFoundNext };
  }
  if (problem.code === 'role_missing' || problem.code === 'scope_missing') {
    return { title: words.notAllowed, why: problem.message, next: words.notAllowedNext };
  }
  return { title: problem.title, why: problem.message, next: next(problem) };
}

function next(problem: Problem): string {
  const words = messages.common.failed;
  if (problem.retryAfterSeconds !== undefined) return words.limited(problem.retryAfterSeconds);
  if (problem.retryable) return words.retryable;
  return problem.status >= 500 ? words.ours : '';
}
