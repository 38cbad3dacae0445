import { SegmentedControl, Skeleton, Title } from '@mantine/core';
import { IconClock, IconCoins } from '@tabler/icons-react';
import { useState } from 'react';
import { Code } from '@/components/Code';
import { FailedState } from '@/components/FailedState';
import { Money } from '@/components/Money';
import { duration } from '@/lib/format';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import type { Schema } from './inputs';
import type { Page } from './queries';
import { partsOf } from './result/parts';
import { ResultView } from './result/ResultView';
import type { Run } from './run';
import type { Form } from './useForm';

const words = messages.asset.tryIt;

/** What came out: drawn or as JSON, with its time, its cost and a link to its call. */
export function Result({ page, form }: { page: Page; form: Form }) {
  const [look, setLook] = useState('drawn');
  const { result } = form;
  return (
    <div className={styles.result} aria-live="polite" aria-busy={form.isRunning}>
      <div className={styles.resultHead}>
        <Title order={2}>{words.result}</Title>
        {result && (
          <SegmentedControl
            size="xs"
            aria-label={words.result}
            value={look}
            onChange={setLook}
            data={[
              { value: 'drawn', label: words.drawn },
              { value: 'json', label: words.json },
            ]}
          />
        )}
      </div>
      <div className={styles.resultBody}>
        {form.error ? (
          <FailedState error={form.error} />
        ) : form.isRunning && !result ? (
          <Waiting />
        ) : !result ? (
          <p className={styles.note}>{words.empty}</p>
        ) : look === 'json' ? (
          <Code language="json" code={JSON.stringify(result.envelope, shorten, 2)} />
        ) : (
          <ResultView
            parts={partsOf(page.shown.outputs as Schema, result.envelope.data, result.inputs)}
          />
        )}
      </div>
      {result && !form.error && <Cost result={result} />}
    </div>
  );
}

function Cost({ result: { millis, envelope } }: { result: Run }) {
  return (
    <footer className={styles.cost}>
      <span>
        <IconClock size={14} aria-hidden /> {words.took} {duration(millis)}
      </span>
      {envelope.usedCredits !== undefined && (
        <span>
          <IconCoins size={14} aria-hidden /> {words.cost} <Money amount={envelope.usedCredits} />
        </span>
      )}
      <a href={`/activity/calls/${envelope.requestId}`}>{words.call}</a>
    </footer>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton height={28} width="40%" mb="sm" />
      <Skeleton height={12} mb="xs" />
      <Skeleton height={12} width="80%" />
    </>
  );
}

const TEXT_MAX = 2_000;

/** Files and other long texts would hide the rest. */
function shorten(_name: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > TEXT_MAX
    ? `${value.slice(0, 60)}… (${value.length} characters)`
    : value;
}
