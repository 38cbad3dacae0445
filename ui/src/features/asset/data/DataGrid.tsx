import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { messages } from '@/messages';
import { ColumnHead } from './ColumnHead';
import styles from './data.module.css';
import type { Row, Statistics } from './queries';
import type { Condition } from './view';

type Props = {
  statistics: Statistics;
  rows: Row[];
  total: number;
  order: string | undefined;
  onOrder: (column: string) => void;
  onFilter: (conditions: Condition[]) => void;
  /** The last rows that are there come into sight. */
  onEnd: () => void;
};

const ROW_HEIGHT = 36;
const words = messages.asset.data;

/** Draws the rows in sight only, however many there are. */
export function DataGrid({ statistics, rows, total, order, onOrder, onFilter, onEnd }: Props) {
  const scroll = useRef<HTMLElement>(null);
  const { columns } = statistics;
  const shown = columns.filter(({ name }) => rows.length === 0 || name in (rows[0] ?? {}));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 20 && rows.length < total) onEnd();
  }, [last, rows.length, total, onEnd]);
  const layout = { gridTemplateColumns: `repeat(${shown.length}, minmax(152px, 1fr))` };
  const width = { minWidth: shown.length * 152 };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroll} className={styles.scroll} aria-label={words.title} tabIndex={0}>
      <div role="table" aria-rowcount={total + 1} aria-label={words.title} style={width}>
        <div role="row" className={styles.head} style={layout}>
          {shown.map((column) => (
            <ColumnHead
              key={column.name}
              column={column}
              order={order}
              onOrder={onOrder}
              onFilter={onFilter}
            />
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              style={{ ...layout, height: item.size, transform: `translateY(${item.start}px)` }}
            >
              {shown.map(({ name, type }) => (
                <Cell key={name} value={rows[item.index]?.[name]} type={type} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

function Cell({ value, type }: { value: unknown; type: string }) {
  const isMissing = value === null || value === undefined;
  const text = isMissing ? words.missing : String(value);
  return (
    <div
      role="cell"
      dir="auto"
      title={text}
      className={[
        styles.cell,
        /^(integer|number)$/.test(type) && styles.number,
        isMissing && styles.missing,
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {text}
    </div>
  );
}
