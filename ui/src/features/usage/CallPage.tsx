import { Anchor, Text } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { isGone } from '@/api/problem';
import { type Column, DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { FailedState } from '@/components/FailedState';
import { Id } from '@/components/Id';
import { Money } from '@/components/Money';
import { PageHeader } from '@/components/PageHeader';
import { Facts, Panel } from '@/components/Panel';
import { RelativeTime } from '@/components/RelativeTime';
import { Skeletons } from '@/components/Skeletons';
import { assetPath } from '@/lib/assets';
import { barsOf, type Call } from '@/lib/calls';
import { credits, duration, number } from '@/lib/format';
import { amountOf, singular } from '@/lib/units';
import { messages } from '@/messages';
import { CallState } from './CallState';
import { NearLimits } from './NearLimits';
import { useCall } from './queries';
import { TimeBar } from './TimeBar';
import { Track } from './Track';
import styles from './usage.module.css';

const words = messages.usage.call;
const list = messages.usage.calls;

/** One call explained: what, how long, what it cost and why it did not succeed. */
export function CallPage() {
  const { call: id } = useParams({ strict: false });
  const call = useCall(id ?? '');
  if (isGone(call.error)) return <Gone />;
  if (call.error) return <FailedState error={call.error} onRetry={() => void call.refetch()} />;
  if (!call.data) return <Skeletons shape="text" count={12} />;
  return <Explained call={call.data} />;
}

function Gone() {
  return (
    <EmptyState
      title={words.gone}
      text={words.goneText}
      action={<Link to="/calls">{words.allCalls}</Link>}
    />
  );
}

function Explained({ call }: { call: Call }) {
  const steps = call.children ?? [];
  return (
    <>
      <PageHeader
        title={words.title(call.asset.ref ?? list.deleted)}
        text={<Id value={call.requestId} ends={12} />}
        dir="auto"
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          {call.outcome !== 'succeeded' && <Failure call={call} />}
          <Panel title={words.time}>
            <TimeBar call={call} />
          </Panel>
          {steps.length > 0 && <Steps call={call} />}
          {!call.parent && <NearLimits call={call} />}
        </div>
        <div className={styles.column}>
          <What call={call} />
          <Panel title={words.money}>
            <Sum call={call} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function What({ call }: { call: Call }) {
  const { ref, type, version } = call.asset;
  return (
    <Panel title={words.what} aside={<CallState call={call} />}>
      <Facts
        of={[
          [
            words.asset,
            <span key="asset">
              {ref ? <Link to={assetPath(type, ref)}>{ref}</Link> : list.deleted},{' '}
              {list.version(version)}
            </span>,
          ],
          [words.started, <RelativeTime key="at" at={call.startedAt} />],
          [words.status, call.status === 0 ? words.noAnswer : String(call.status)],
          ...ran(call),
          [words.door, list.doors[call.door] ?? call.door],
          [words.key, <KeyOf key="key" call={call} />],
          ...(call.bytes > 0 ? [[words.bytes, number(call.bytes)] as [string, string]] : []),
          ...(call.parent
            ? [
                [
                  words.parent,
                  <Link key="parent" to="/calls/$call" params={{ call: call.parent }}>
                    {words.openParent}
                  </Link>,
                ] as [string, React.ReactNode],
              ]
            : []),
        ]}
      />
      <Text size="sm" mt="sm">
        <Link to="/calls" search={{ asset: call.asset.id, range: '30d' }}>
          {words.sameAsset}
        </Link>
      </Text>
    </Panel>
  );
}

/** Where it ran, when that is known. */
function ran(call: Call): [string, string][] {
  const place = placeOf(call);
  return place ? [[words.ran, place]] : [];
}

function placeOf({ asset, target }: Call): string | null {
  if (asset.type === 'pipeline') return words.stepByStep;
  if (asset.type === 'data') return words.table;
  if (!target) return null;
  const { kind, name, number, count } = target;
  if (kind === 'engine') return words.engine(name ?? '');
  const place = name ? words.host(name) : words.upstream;
  return number && count && count > 1 ? `${place}, ${words.ofTargets(number, count)}` : place;
}

function KeyOf({ call }: { call: Call }) {
  if (!call.key) return list.noKey;
  return (
    <Link to="/calls" search={{ key: call.key, range: '30d' }} title={words.sameKey}>
      {call.keyName ?? call.key}
    </Link>
  );
}

function Failure({ call }: { call: Call }) {
  const failure = call.failure;
  return (
    <Panel title={words.error}>
      {failure ? (
        <>
          <Facts
            of={[
              [words.cause, failure.title],
              [words.act, words.origins[failure.origin] ?? failure.origin],
              [words.retry, failure.retryable ? words.mayRetry : words.noRetry],
            ]}
          />
          <Anchor href={`/docs/errors#${call.code}`} size="sm" mt="sm" display="inline-block">
            {words.about}
          </Anchor>
        </>
      ) : (
        <Text size="sm">{call.outcome === 'abandoned' ? words.abandoned : words.interrupted}</Text>
      )}
    </Panel>
  );
}

/** The cost as arithmetic. */
function Sum({ call }: { call: Call }) {
  const steps = call.children ?? [];
  const terms = call.terms;
  const isFree = call.outcome === 'failed' || call.outcome === 'interrupted';
  return (
    <>
      <table className={styles.sum}>
        <tbody>
          <tr>
            <th scope="row">{words.units}</th>
            <td>{amountOf(call.units, call.unit)}</td>
          </tr>
          <tr>
            <th scope="row">{words.price}</th>
            <td>
              {terms?.pricePerUnit === 0
                ? words.freePlan(terms.planName)
                : terms
                  ? words.perUnit(credits(terms.pricePerUnit), singular(call.unit), terms.planName)
                  : words.planGone}
            </td>
          </tr>
          <tr>
            <th scope="row">{words.sum}</th>
            <td>
              {terms && !isFree && !terms.trial && call.units > 0 && terms.pricePerUnit > 0 && (
                <>
                  {number(call.units)} × {credits(terms.pricePerUnit)} ={' '}
                </>
              )}
              <Money amount={call.cost} />
            </td>
          </tr>
          {steps.length > 0 && (
            <tr>
              <th scope="row">{words.withSteps}</th>
              <td>
                <Money amount={call.totalCost} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {terms?.trial && <p className={styles.note}>{words.trial}</p>}
      {isFree && <p className={styles.note}>{words.failedFree}</p>}
    </>
  );
}

function Steps({ call }: { call: Call }) {
  const navigate = useNavigate();
  const bars = new Map(barsOf(call).map((bar) => [bar.id, bar]));
  const columns: Column<Call>[] = [
    {
      key: 'step',
      header: words.step,
      cell: (step) => <span dir="auto">{step.asset.ref ?? list.deleted}</span>,
    },
    { key: 'state', header: list.outcome, cell: (step) => <CallState call={step} />, wide: true },
    {
      key: 'when',
      header: words.time,
      cell: (step) => <Track bar={bars.get(step.requestId)} isBad={step.outcome !== 'succeeded'} />,
      wide: true,
    },
    {
      key: 'duration',
      header: list.duration,
      cell: (step) => duration(step.durationMillis),
      align: 'right',
    },
    {
      key: 'cost',
      header: list.cost,
      cell: (step) => <Money amount={step.totalCost} unit={false} />,
      align: 'right',
    },
  ];
  return (
    <Panel title={words.steps}>
      <DataTable
        label={words.steps}
        columns={columns}
        rows={call.children ?? []}
        rowKey={(step) => step.requestId}
        empty={null}
        onOpen={(step) => void navigate({ to: '/calls/$call', params: { call: step.requestId } })}
      />
    </Panel>
  );
}
