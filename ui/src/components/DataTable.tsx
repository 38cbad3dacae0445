import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { messages } from '@/messages';
import styles from './DataTable.module.css';
import { FailedState } from './FailedState';
import { Skeletons } from './Skeletons';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'right';
  sortable?: boolean;
  /** Left out on a phone. */
  wide?: boolean;
};

export type Sorting = { by: string; descending: boolean };

type Props<Row> = {
  label: string;
  columns: Column<Row>[];
  /** Undefined while they are loading. */
  rows: Row[] | undefined;
  rowKey: (row: Row) => string;
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => void;
  /** Enter, or a click, on a row. */
  onOpen?: (row: Row) => void;
  sort?: Sorting;
  onSort?: (sort: Sorting) => void;
  /** Pages are made by the server; undefined where there is none on that side. */
  onNext?: (() => void) | undefined;
  onPrevious?: (() => void) | undefined;
};

/** A list whose rows are walked with the arrow keys, sorted and paged by the server. */
export function DataTable<Row>(props: Props<Row>) {
  const { rows, error } = props;
  if (error) return <FailedState error={error} onRetry={props.onRetry} />;
  if (!rows) return <Skeletons shape="rows" count={8} />;
  if (rows.length === 0 && !props.onPrevious) return props.empty;
  return <Filled {...props} rows={rows} />;
}

function Filled<Row>({ rows, ...props }: Props<Row> & { rows: Row[] }) {
  const [active, setActive] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const walk = (event: KeyboardEvent, index: number, row: Row) => {
    if (event.target !== event.currentTarget) return;
    const to = target(event.key, index, rows.length);
    if (to !== undefined) {
      event.preventDefault();
      setActive(to);
      (body.current?.rows[to] as HTMLElement | undefined)?.focus();
    } else if (event.key === 'Enter' && props.onOpen) {
      event.preventDefault();
      props.onOpen(row);
    }
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={props.label} tabIndex={0}>
        <table className={styles.table}>
          <Head {...props} rows={rows} />
          <tbody ref={body}>
            {rows.map((row, index) => (
              <tr
                key={props.rowKey(row)}
                tabIndex={index === Math.min(active, rows.length - 1) ? 0 : -1}
                className={props.onOpen ? styles.opens : undefined}
                onFocus={() => setActive(index)}
                onKeyDown={(event) => walk(event, index, row)}
                onClick={(event) => {
                  if (!(event.target as Element).closest('a, button, input')) props.onOpen?.(row);
                }}
              >
                {props.columns.map((column) => (
                  <td key={column.key} className={classes(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Paging onNext={props.onNext} onPrevious={props.onPrevious} />
    </div>
  );
}

function Head<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const sorted = sort?.by === column.key ? sort : undefined;
          const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={column.key} scope="col" className={classes(column)} aria-sort={order}>
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={styles.sort}
                  title={messages.common.sortBy(column.header)}
                  onClick={() =>
                    onSort({ by: column.key, descending: sorted ? !sorted.descending : true })
                  }
                >
                  {column.header}
                  {order === 'descending' && <IconArrowDown size={14} aria-hidden />}
                  {order === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                </button>
              ) : (
                column.header || <span className="stoa-unseen">{messages.common.actions}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Paging({ onNext, onPrevious }: Pick<Props<unknown>, 'onNext' | 'onPrevious'>) {
  if (!onNext && !onPrevious) return null;
  return (
    <Group justify="flex-end" gap="xs" mt="sm" component="nav" aria-label={messages.common.pages}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={messages.common.previous}
        disabled={!onPrevious}
        onClick={onPrevious}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={messages.common.next}
        disabled={!onNext}
        onClick={onNext}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function classes(column: { align?: string; wide?: boolean }): string {
  return [column.align === 'right' && styles.right, column.wide && styles.wide]
    .filter(Boolean)
    .join(' ');
}

function target(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
