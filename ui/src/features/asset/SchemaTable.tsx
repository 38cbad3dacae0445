import { Text } from '@mantine/core';
import { number } from '@/lib/format';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import type { Schema } from './inputs';

const words = messages.asset.api;

type Row = { name: string; depth: number; type: string; required: boolean; text: string };

/** The fields of a JSON Schema, nested ones indented below their own. */
export function SchemaTable({ label, schema }: { label: string; schema: Schema }) {
  const rows = rowsOf(schema, 0);
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.schema} aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.type}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <td style={{ paddingInlineStart: `${16 + row.depth * 20}px` }}>
                <code>{row.name.split('.').at(-1)}</code>
                {row.required && <small>{words.required}</small>}
              </td>
              <td>{row.type}</td>
              <td dir="auto">{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const DEPTH_MAX = 3;

export function rowsOf(schema: Schema, depth: number, above = ''): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, of]) => {
    const path = above ? `${above}.${name}` : name;
    const inner = of.properties ? of : of.items;
    const row = {
      name: path,
      depth,
      type: typeOf(of),
      required: depth === 0 && (schema.required ?? []).includes(name),
      text: [of.description ?? of.title, bounds(of)].filter(Boolean).join(' '),
    };
    return [row, ...(inner && depth < DEPTH_MAX ? rowsOf(inner, depth + 1, path) : [])];
  });
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.join(', ');
  if (schema.contentEncoding)
    return `${schema.contentMediaType ?? 'file'} (${schema.contentEncoding})`;
  return [schema.type ?? 'any'].flat().join(' or ');
}

function bounds(schema: Schema): string {
  const told: string[] = [];
  if (schema.default !== undefined) told.push(`default ${JSON.stringify(schema.default)}`);
  if (schema.minimum !== undefined) told.push(`≥ ${number(schema.minimum)}`);
  if (schema.maximum !== undefined) told.push(`≤ ${number(schema.maximum)}`);
  if (schema.maxLength !== undefined) told.push(`≤ ${number(schema.maxLength)} characters`);
  return told.length > 0 ? `(${told.join(', ')})` : '';
}
