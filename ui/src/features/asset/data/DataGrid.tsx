import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { messages } from '@/messages';
import { ColumnHead } from './ColumnHead';
import styles from './data.module.css';
import type { ColumnStatistics, Row, Statistics } from './queries';
import { type Condition, conditionOf } from './view';

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
    <section ref={scroll} className={styles.scroll} aria-label={words.table} tabIndex={0}>
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
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={walk}
        >
          {items.map((item) => (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              style={{ ...layout, height: item.size, transform: `translateY(${item.start}px)` }}
            >
              {shown.map((column, at) => (
                <Cell
                  key={column.name}
                  column={column}
                  value={rows[item.index]?.[column.name]}
                  place={`${item.index} ${at}`}
                  isEntry={item === items[0] && at === 0}
                  onFilter={onFilter}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

type CellProps = {
  column: ColumnStatistics;
  value: unknown;
  place: string;
  /** The one that Tab comes to; the arrow keys lead to the others. */
  isEntry: boolean;
  onFilter: (conditions: Condition[]) => void;
};

/** A value; clicked, only rows with it stay. */
function Cell({ column: { name, type }, value, place, isEntry, onFilter }: CellProps) {
  const isMissing = value === null || value === undefined;
  const text = isMissing ? words.missing : String(value);
  return (
    <div role="cell" className={styles.slot}>
      <UnstyledButton
        dir="auto"
        data-place={place}
        tabIndex={isEntry ? 0 : -1}
        title={isMissing ? words.missingOnly(name) : words.only(name, text)}
        onClick={() => onFilter([conditionOf(name, value)])}
        className={[
          styles.cell,
          /^(integer|number)$/.test(type) && styles.number,
          isMissing && styles.missing,
        ]
          .filter(Boolean)
          .join(' ')}
      >
        {text}
      </UnstyledButton>
    </div>
  );
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function walk(event: KeyboardEvent<HTMLElement>) {
  const place = (event.target as HTMLElement).dataset.place?.split(' ').map(Number);
  const step = STEPS[event.key];
  if (!place || !step) return;
  const to = place.map((at, axis) => at + (step[axis] ?? 0)).join(' ');
  const cell = event.currentTarget.querySelector<HTMLElement>(`[data-place="${to}"]`);
  event.preventDefault();
  cell?.focus();
}
