import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Id } from '@/components/Id';
import { Money } from '@/components/Money';
import { PageHeader } from '@/components/PageHeader';
import { RelativeTime } from '@/components/RelativeTime';
import { State } from '@/components/State';
import { credits, number } from '@/lib/format';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import { type Node, useDeclareLost, useNodes } from './queries';
import { useTeamName } from './useTeamName';

const words = messages.admin.nodes;

/** The processes that answer calls. One that never comes back is declared lost. */
export function NodesPage() {
  const nodes = useNodes();
  const declare = useDeclareLost();
  const nameOf = useTeamName();
  const [losing, setLosing] = useState<Node>();
  return (
    <AdminLayout>
      <PageHeader title={words.title} text={words.text} />
      <DataTable
        label={words.title}
        columns={columnsOf(setLosing)}
        rows={nodes.data?.items}
        rowKey={({ node }) => node}
        error={nodes.data ? undefined : nodes.error}
        onRetry={() => void nodes.refetch()}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
      />
      <ConfirmDialog
        opened={losing !== undefined}
        onClose={() => setLosing(undefined)}
        title={words.declareTitle}
        lost={losing && <Charged node={losing} nameOf={nameOf} />}
        action={words.declare}
        name={losing?.node}
        onConfirm={() => declare.mutateAsync(losing?.node ?? '')}
      />
    </AdminLayout>
  );
}

/** Who pays what when the node is declared lost. */
function Charged({ node, nameOf }: { node: Node; nameOf: (team: string) => ReactNode }) {
  const charges = chargesOf(node);
  return (
    <>
      {words.declareLost(credits(node.held))}
      {charges.length > 0 && (
        <ul>
          {charges.map(([team, amount]) => (
            <li key={team}>
              {nameOf(team)}: <Money amount={amount} />
            </li>
          ))}
        </ul>
      )}
      <p>{words.instead}</p>
    </>
  );
}

/** Only what is taken from balances is charged; other leases count against a budget. */
function chargesOf({ leases }: Node): [string, number][] {
  const charged = new Map<string, number>();
  for (const { scope, team, amount } of leases) {
    if (scope === 'balance') charged.set(team, (charged.get(team) ?? 0) + amount);
  }
  return [...charged];
}

function columnsOf(onLose: (node: Node) => void): Column<Node>[] {
  return [
    { key: 'node', header: words.node, cell: ({ node }) => <Id value={node} /> },
    { key: 'state', header: words.state, cell: (node) => <NodeState node={node} /> },
    {
      key: 'shipped',
      header: words.shipped,
      cell: ({ journal }) => journal && <RelativeTime at={journal.shippedAt} />,
      wide: true,
    },
    {
      key: 'open',
      header: words.open,
      cell: ({ journal }) => journal && number(journal.openCalls),
      align: 'right',
      wide: true,
    },
    {
      key: 'held',
      header: words.held,
      cell: ({ held }) => <Money amount={held} unit={false} />,
      align: 'right',
    },
    {
      key: 'lose',
      header: '',
      // one that answers is not lost
      cell: (node) =>
        node.answering || node.lostAt ? null : (
          <Button size="xs" variant="default" onClick={() => onLose(node)}>
            {words.declare}
          </Button>
        ),
      align: 'right',
    },
  ];
}

function NodeState({ node: { answering, lostAt } }: { node: Node }) {
  if (lostAt) return <State kind="bad">{words.lost}</State>;
  return (
    <State kind={answering ? 'good' : 'warn'}>{answering ? words.answering : words.silent}</State>
  );
}
