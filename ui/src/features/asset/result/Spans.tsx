import { messages } from '@/messages';
import type { Span } from './parts';
import styles from './result.module.css';

/** A text with what was found in it marked. Places are in code points. */
export function Spans({ text, spans }: { text: string; spans: Span[] }) {
  if (spans.length === 0) return <p>{messages.asset.result.nothingFound}</p>;
  return (
    <p className={styles.text} dir="auto">
      {pieces(text, spans).map((piece) =>
        piece.span ? (
          <mark key={piece.start} className={styles.mark}>
            {piece.text}
            {piece.span.label && <small>{piece.span.label}</small>}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

type Piece = { start: number; text: string; span?: Span };

/** The text in pieces, marked and unmarked; of spans that overlap the first wins. */
export function pieces(text: string, spans: Span[]): Piece[] {
  const points = [...text];
  const found: Piece[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end > points.length) continue;
    if (span.start > at) found.push({ start: at, text: points.slice(at, span.start).join('') });
    found.push({ start: span.start, text: points.slice(span.start, span.end).join(''), span });
    at = span.end;
  }
  if (at < points.length) found.push({ start: at, text: points.slice(at).join('') });
  return found;
}
