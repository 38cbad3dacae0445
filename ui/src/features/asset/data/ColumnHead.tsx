import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type MouseEvent, useState } from 'react';
import { number } from '@/lib/format';
import { messages } from '@/messages';
import styles from './data.module.css';
import type { ColumnStatistics } from './queries';
import type { Condition } from './view';

type Props = {
  column: ColumnStatistics;
  order: string | undefined;
  onOrder: (column: string) => void;
  onFilter: (conditions: Condition[]) => void;
};

const words = messages.asset.data;
const TOP_SHOWN = 3;

/** The name of a column, its type, and what its values are like: a bar or a value is a filter. */
export function ColumnHead({ column, order, onOrder, onFilter }: Props) {
  const { name, type, nulls, histogram, top } = column;
  const sorted = order === name ? 'ascending' : order === `-${name}` ? 'descending' : undefined;
  return (
    <div role="columnheader" aria-sort={sorted} className={styles.columnHead}>
      <UnstyledButton className={styles.name} onClick={() => onOrder(name)} title={name}>
        <span dir="auto">{name}</span>
        {sorted === 'ascending' && <IconArrowUp size={14} aria-hidden />}
        {sorted === 'descending' && <IconArrowDown size={14} aria-hidden />}
      </UnstyledButton>
      <span className={styles.type}>
        {type}
        {nulls > 0 && ` · ${words.nulls(number(nulls))}`}
      </span>
      {histogram.length > 0 ? (
        <Histogram column={column} onFilter={onFilter} />
      ) : (
        <div className={styles.top}>
          {top.slice(0, TOP_SHOWN).map(({ value, count }) => (
            <UnstyledButton
              key={String(value)}
              className={styles.value}
              title={words.only(name, String(value))}
              onClick={() => onFilter([{ parameter: name, value: String(value) }])}
            >
              <span dir="auto">{String(value)}</span>
              <span>{number(count)}</span>
            </UnstyledButton>
          ))}
        </div>
      )}
    </div>
  );
}

/**
 * Bars are too thin to be pressed one by one: the whole picture is one control, of which the
 * pointer or the arrow keys choose a bar.
 */
function Histogram({ column, onFilter }: Pick<Props, 'column' | 'onFilter'>) {
  const { name, histogram, min, max } = column;
  const [chosen, setChosen] = useState<number>();
  const last = histogram.length - 1;
  const most = Math.max(...histogram.map(({ count }) => count), 1);
  const at = Math.min(chosen ?? 0, last);
  const said = saidOf(name, histogram[at]);
  const filter = (index: number) => {
    const bar = histogram[index];
    if (!bar) return;
    onFilter([
      { parameter: `${name}.gte`, value: String(bar.from) },
      { parameter: `${name}.${index === last ? 'lte' : 'lt'}`, value: String(bar.to) },
    ]);
  };
  return (
    <div className={styles.histogram}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={words.histogram(name)}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={said}
        title={said}
        className={styles.bars}
        onPointerMove={(event) => setChosen(indexAt(event, last))}
        onPointerLeave={() => setChosen(undefined)}
        onFocus={() => setChosen((before) => before ?? 0)}
        onBlur={() => setChosen(undefined)}
        onClick={(event) => filter(indexAt(event, last))}
        onKeyDown={(event) => {
          const to = stepped(event.key, at, last);
          if (to === undefined && event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          if (to === undefined) filter(at);
          else setChosen(to);
        }}
      >
        {histogram.map((bar, index) => (
          <span key={String(bar.from)} data-chosen={index === chosen || undefined}>
            <i
              style={{ height: `${Math.max(bar.count > 0 ? 6 : 0, (bar.count / most) * 100)}%` }}
            />
          </span>
        ))}
      </div>
      <div className={styles.ends}>
        <span>{String(min ?? '')}</span>
        <span>{String(max ?? '')}</span>
      </div>
    </div>
  );
}

function saidOf(name: string, bar: ColumnStatistics['histogram'][number] | undefined): string {
  return bar ? words.between(name, String(bar.from), String(bar.to), number(bar.count)) : '';
}

/** Which bar is under the pointer. */
function indexAt(event: MouseEvent<HTMLElement>, last: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const index = Math.floor(((event.clientX - left) / (width || 1)) * (last + 1));
  return Math.min(Math.max(index, 0), last);
}

function stepped(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(at - 1, 0);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(at + 1, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
