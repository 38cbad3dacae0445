import { writeSearch } from '@/lib/address';
import { messages } from '@/messages';

/** What a reader has chosen of a data set: conditions by column, and an order. */
export type View = { conditions: Condition[]; order: string | undefined };
export type Condition = { parameter: string; value: string };

const words = messages.asset.data;

/** Names in the address of the page that are no conditions. */
const OWN = new Set(['team', 'tab', 'order', 'cursor', 'limit', 'select', 'format']);

export function viewOf(search: Record<string, unknown>): View {
  const conditions = Object.entries(search)
    .filter(([name]) => !OWN.has(name))
    .flatMap(([parameter, value]) =>
      [value].flat().map((one) => ({ parameter, value: String(one) })),
    );
  return { conditions, order: search.order === undefined ? undefined : String(search.order) };
}

/** The view as parameters of a call. */
export function parameters({ conditions, order }: View): Record<string, string[] | string> {
  const all: Record<string, string[] | string> = {};
  for (const { parameter, value } of conditions) {
    all[parameter] = [...[all[parameter] ?? []].flat(), value];
  }
  return order ? { ...all, order } : all;
}

/** The address of the rows on screen. */
export function addressOf(endpoint: string, view: View): string {
  return endpoint + writeSearch(parameters(view));
}

/** A condition in words: beak_length_mm ≥ 50. */
export function wordsOf({ parameter, value }: Condition): string {
  const [column = '', comparison] = parameter.split('.');
  if (comparison === 'null')
    return value === 'false' ? words.isThere(column) : words.isMissing(column);
  const signs: Record<string, string> = { gte: '≥', gt: '>', lte: '≤', lt: '<', ne: '≠', eq: '=' };
  return `${column} ${signs[comparison ?? 'eq'] ?? comparison} ${value}`;
}

/** Only rows that have that value in a column. */
export function conditionOf(column: string, value: unknown): Condition {
  return value === null || value === undefined
    ? { parameter: `${column}.null`, value: 'true' }
    : { parameter: column, value: String(value) };
}

/** Ascending, then descending, then as it comes. */
export function nextOrder(order: string | undefined, column: string): string | undefined {
  if (order === column) return `-${column}`;
  return order === `-${column}` ? undefined : column;
}
