import styles from './CodeBlock.module.css';
import { CopyButton } from './CopyButton';

type Props = { text: string; label: string };

/** Something to paste, with its copy button. */
export function CodeBlock({ text, label }: Props) {
  return (
    <div className={styles.block}>
      <pre>{text}</pre>
      <span className={styles.copy}>
        <CopyButton text={text} label={label} variant="icon" />
      </span>
    </div>
  );
}
