import type { Fault } from '@/api/problem';

/** What is wrong with the field of that name, or with something inside it; undefined when nothing is. */
export function faultOf(faults: Fault[], field: string): string | undefined {
  const place = `/${field.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  return (
    faults
      .filter(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))
      .map(({ message }) => message)
      .join(' ') || undefined
  );
}

/** The faults that no field of the form shows. */
export function otherFaults(faults: Fault[], fields: string[]): Fault[] {
  return faults.filter((fault) => !fields.some((field) => faultOf([fault], field)));
}
