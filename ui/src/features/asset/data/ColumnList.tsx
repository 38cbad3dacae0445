import { Text, Title } from '@mantine/core';
import { number } from '@/lib/format';
import { messages } from '@/messages';
import styles from '../Asset.module.css';

type Column = { name: string; type: string; description?: string | null; unit?: string | null };
type Table = { rows: number; columns: Column[] };

const words = messages.asset.data;

/** What a data set holds, for whoever does not read its rows yet. */
export function ColumnList({ table }: { table: unknown }) {
  if (!table) return null;
  const { rows, columns } = table as Table;
  return (
    <section className={styles.columns}>
      <Title order={2}>{words.columns}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {words.preview(number(rows), rows, columns.length)}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.schema} aria-label={words.columns} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.type}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, type, description, unit }) => (
              <tr key={name}>
                <td>
                  <code dir="auto">{name}</code>
                </td>
                <td>{type}</td>
                <td dir="auto">
                  {[description, unit && words.inUnit(unit)].filter(Boolean).join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
