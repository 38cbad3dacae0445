import { Text } from '@mantine/core';
import { number } from '@/lib/format';
import { messages } from '@/messages';
import { dataUrl } from '../fields/files';
import { Boxes } from './Boxes';
import type { Part } from './parts';
import styles from './result.module.css';
import { Bar, Scores } from './Scores';
import { Spans } from './Spans';
import { Times } from './Times';
import { Vectors } from './Vectors';

const words = messages.asset.result;
const ROWS_SHOWN = 100;

/** A result, each piece drawn by its kind. */
export function ResultView({ parts }: { parts: Part[] }) {
  return (
    <div className={styles.parts}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a result does not change its order
        <Drawn key={index} part={part} />
      ))}
    </div>
  );
}

function Drawn({ part }: { part: Part }) {
  if (part.kind === 'items') {
    return part.items.map((parts, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a result does not change its order
      <section key={index} className={styles.item} aria-label={words.item(index + 1)}>
        <h4 className={styles.title}>{words.item(index + 1)}</h4>
        <ResultView parts={parts} />
      </section>
    ));
  }
  return (
    <section className={styles.part}>
      {part.title && <h4 className={styles.title}>{part.title}</h4>}
      <Piece part={part} />
    </section>
  );
}

function Piece({ part }: { part: Exclude<Part, { kind: 'items' }> }) {
  switch (part.kind) {
    case 'label':
      return (
        <>
          {part.label && (
            <p className={styles.label} dir="auto">
              {part.label}
            </p>
          )}
          {part.score !== undefined && <Bar name={words.score} score={part.score} />}
          {part.about && (
            <Text size="xs" c="dimmed" mt={4}>
              {part.about}
            </Text>
          )}
        </>
      );
    case 'scores':
      return <Scores scores={part.scores} />;
    case 'text':
      return (
        <p className={styles.text} dir="auto">
          {part.text}
        </p>
      );
    case 'spans':
      return <Spans text={part.text} spans={part.spans} />;
    case 'boxes':
      return <Boxes {...part} />;
    case 'times':
      return <Times {...part} />;
    case 'file':
      return <Media type={part.type} base64={part.base64} />;
    case 'vectors':
      return <Vectors vectors={part.vectors} />;
    case 'table':
      return <Rows rows={part.rows} />;
    case 'fact':
      return (
        <p className={styles.fact}>
          {factText(part.value)}
          {part.about && <small>{part.about}</small>}
        </p>
      );
    case 'json':
      return Array.isArray(part.value) && part.value.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.nothingFound}
        </Text>
      ) : (
        <pre className={styles.json}>{JSON.stringify(part.value, null, 2)}</pre>
      );
  }
}

function Media({ type, base64 }: { type: string; base64: string }) {
  const source = dataUrl({ type, base64 });
  if (type.startsWith('image/'))
    return <img src={source} alt={words.picture} className={styles.picture} />;
  return (
    <div className={styles.media}>
      {/* biome-ignore lint/a11y/useMediaCaption: the text that was sent stands beside it */}
      {type.startsWith('audio/') && <audio controls src={source} aria-label={words.audio} />}
      <a href={source} download={`answer.${type.split('/')[1] ?? 'bin'}`}>
        {words.download}
      </a>
    </div>
  );
}

function Rows({ rows }: { rows: Record<string, unknown>[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={messages.asset.tryIt.result}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a result does not change its order
            <tr key={index}>
              {columns.map((column) => (
                <td key={column} dir="auto">
                  {cellText(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > ROWS_SHOWN && (
        <p className={styles.more}>{words.more(rows.length - ROWS_SHOWN)}</p>
      )}
    </section>
  );
}

function factText(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return number(value);
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'object')) {
    return String(value.length);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
