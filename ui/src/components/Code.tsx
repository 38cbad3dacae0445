import { useQuery } from '@tanstack/react-query';
import styles from './Code.module.css';
import { CopyButton } from './CopyButton';

type Props = { code: string; language: string; copyLabel?: string };

/** Code in its colours, with a button that copies it. */
export function Code({ code, language, copyLabel }: Props) {
  const colours = useQuery({
    queryKey: ['code', language, code],
    queryFn: async () => (await import('./highlight')).tokensOf(code, language),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  const lines = colours.isPlaceholderData ? undefined : colours.data;
  return (
    <div className={styles.code}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>
          {lines
            ? lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text do not move
                <span key={at}>
                  {line.map((token) => (
                    <span key={token.offset} className={styles[token.role]}>
                      {token.text}
                    </span>
                  ))}
                  {'\n'}
                </span>
              ))
            : code}
        </code>
      </pre>
      <div className={styles.copy}>
        <CopyButton text={code} label={copyLabel} />
      </div>
    </div>
  );
}
