import '@xyflow/react/dist/style.css';
import { useMantineColorScheme } from '@mantine/core';
import {
  IconArrowsSplit,
  IconBox,
  IconCode,
  IconLogin,
  IconLogout,
  IconSchema,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { messages } from '@/messages';
import styles from './Graph.module.css';
import { layout, nameOf, type PipelineGraph, type Placed, stepOf } from './graph';

type StepNode = Node<{ placed: Placed }, 'step'>;

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
  const { colorScheme } = useMantineColorScheme();
  const placed = useMemo(() => layout(graph), [graph]);
  const nodes: StepNode[] = placed.map((one) => ({
    id: one.node.id,
    type: 'step',
    position: { x: one.x, y: one.y },
    data: { placed: one },
    draggable: false,
    selectable: false,
    focusable: false,
  }));
  const edges = graph.links.map(({ from, to }) => ({
    id: `${from} ${to}`,
    source: stepOf(from),
    target: stepOf(to),
    label: nameOf(from),
    focusable: false,
  }));
  return (
    <section className={styles.graph} aria-label={words.label}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        colorMode={colorScheme === 'auto' ? 'system' : colorScheme}
        fitView
        fitViewOptions={{ padding: 0.08, maxZoom: 1 }}
        minZoom={0.2}
        nodesConnectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
      />
    </section>
  );
}

function Step({ data: { placed } }: NodeProps<StepNode>) {
  const { node, path } = placed;
  const Icon = ICONS[node.kind] ?? IconBox;
  const asset = node.model ?? node.pipeline;
  return (
    <div className={styles.step}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Icon size={18} stroke={1.5} aria-hidden />
      <div>
        <span className={styles.kind}>{words.kinds[node.kind] ?? node.kind}</span>
        {path && asset ? (
          <Link to={path} aria-label={words.open(asset)}>
            {asset}
          </Link>
        ) : (
          <span>{node.id}</span>
        )}
      </div>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

const NODE_TYPES = { step: Step };
