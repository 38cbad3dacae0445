import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
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

/** The name of a column, its type, and what its values are like: each bar is a filter. */
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

function Histogram({ column, onFilter }: Pick<Props, 'column' | 'onFilter'>) {
  const { name, histogram, min, max } = column;
  const most = Math.max(...histogram.map(({ count }) => count), 1);
  return (
    <div className={styles.histogram}>
      <div className={styles.bars}>
        {histogram.map((bar, index) => {
          const isLast = index === histogram.length - 1;
          const said = words.between(name, String(bar.from), String(bar.to), number(bar.count));
          return (
            <UnstyledButton
              key={String(bar.from)}
              tabIndex={bar.count === 0 ? -1 : 0}
              aria-label={said}
              title={said}
              onClick={() =>
                onFilter([
                  { parameter: `${name}.gte`, value: String(bar.from) },
                  { parameter: `${name}.${isLast ? 'lte' : 'lt'}`, value: String(bar.to) },
                ])
              }
            >
              <span
                style={{ height: `${Math.max(bar.count > 0 ? 6 : 0, (bar.count / most) * 100)}%` }}
              />
            </UnstyledButton>
          );
        })}
      </div>
      <div className={styles.ends}>
        <span>{String(min ?? '')}</span>
        <span>{String(max ?? '')}</span>
      </div>
    </div>
  );
}
