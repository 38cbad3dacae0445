import { useState } from 'react';

/** Forth and back through pages that the server makes. */
export function usePaging() {
  const [cursors, setCursors] = useState<string[]>([]);
  return {
    cursor: cursors.at(-1),
    toFirst: () => setCursors([]),
    /** For a list whose next page begins there. */
    steps: (next: string | null | undefined) => ({
      onNext: next ? () => setCursors([...cursors, next]) : undefined,
      onPrevious: cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined,
    }),
  };
}
