import {
  IconArrowsSplit,
  IconBox,
  IconCode,
  IconLogin,
  IconLogout,
  IconSchema,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { messages } from '@/messages';
import styles from './Graph.module.css';
import { layout, type PipelineGraph, type Placed, STEP } from './graph';

const words = messages.asset.graph;
const ICONS: Record<string, typeof IconBox> = {
  input: IconLogin,
  output: IconLogout,
  model: IconBox,
  pipeline: IconSchema,
  decision: IconArrowsSplit,
  script: IconCode,
};

/** The steps of a pipeline, left to right; a step that is an asset leads to its page. */
export default function Graph({ graph }: { graph: PipelineGraph }) {
  const { steps, links, width, height, gap } = useMemo(() => layout(graph), [graph]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.graph} aria-label={words.label} tabIndex={0}>
      <div className={styles.sheet} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {links.map(({ id, line }) => (
            <path key={id} d={line} />
          ))}
        </svg>
        {links.map(({ id, name, x, y }) => (
          <span
            key={id}
            className={styles.name}
            style={{ left: x, top: y, maxWidth: gap }}
            title={name}
          >
            {name}
          </span>
        ))}
        <ol>
          {steps.map((placed) => (
            <Step key={placed.node.id} placed={placed} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function Step({ placed: { node, path, x, y } }: { placed: Placed }) {
  const Icon = ICONS[node.kind] ?? IconBox;
  const asset = node.model ?? node.pipeline;
  return (
    <li className={styles.step} style={{ left: x, top: y, ...STEP }}>
      <Icon size={18} stroke={1.5} aria-hidden />
      <div>
        <span className={styles.kind}>{words.kinds[node.kind] ?? node.kind}</span>
        {path && asset ? (
          <Link to={path} aria-label={words.open(asset)} title={asset}>
            {asset}
          </Link>
        ) : (
          <span title={node.id}>{node.id}</span>
        )}
      </div>
    </li>
  );
}
