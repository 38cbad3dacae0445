import { type Fault, Problem } from '@/api/problem';

/** What an answer says is wrong with the field of that name, or with something inside it. */
export function faultOf(error: unknown, field: string): string | undefined {
  return messageIn(error instanceof Problem ? error.faults : [], field);
}

/** What it says is wrong and no field of the form shows. */
export function otherFaults(error: Problem, fields: string[]): Fault[] {
  return error.faults.filter((fault) => !fields.some((field) => messageIn([fault], field)));
}

function messageIn(faults: Fault[], field: string): string | undefined {
  const place = `/${field.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  return (
    faults
      .filter(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))
      .map(({ message }) => message)
      .join(' ') || undefined
  );
}
