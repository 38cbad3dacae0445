import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  fieldsOf,
  fromSearch,
  type Schema,
  toInputs,
  toSearch,
  toValues,
  type Values,
} from './inputs';
import type { Page } from './queries';
import { type Run, run } from './run';

/** The form of an asset and its latest run: filled from the address, else by the first example. */
export function useForm(page: Page, team: string | undefined) {
  const navigate = useNavigate();
  const fields = useMemo(() => fieldsOf(page.shown.inputs as Schema), [page.shown.inputs]);
  const search = useRouterState({ select: ({ location }) => location.search });
  const [values, setValues] = useState<Values>(() => {
    const told = fromSearch(fields, search);
    return Object.keys(told).length > 0 ? told : toValues(fields, page.shown.examples[0]?.inputs);
  });
  const [result, setResult] = useState<Run>();
  const [error, setError] = useState<unknown>();
  const [running, setRunning] = useState<AbortController>();
  const latest = useRef<AbortController>(undefined);
  latest.current = running;
  useEffect(() => () => latest.current?.abort(), []);

  const start = async () => {
    if (!team) return;
    const control = new AbortController();
    setRunning(control);
    setError(undefined);
    try {
      const inputs = toInputs(fields, values);
      const done = await run(page.path, team, inputs, control.signal);
      setResult({ ...done, inputs: values });
      keepInAddress();
    } catch (failed) {
      if (!control.signal.aborted) setError(failed);
    } finally {
      setRunning(undefined);
    }
  };
  const keepInAddress = () => {
    const none = Object.fromEntries(fields.map(({ name }) => [name, undefined]));
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...none, ...toSearch(fields, values) }),
      replace: true,
      resetScroll: false,
    });
  };
  return {
    fields,
    values,
    result,
    error,
    isRunning: running !== undefined,
    change: (name: string, value: unknown) => setValues((before) => ({ ...before, [name]: value })),
    fill: (inputs: unknown) => {
      setValues(toValues(fields, inputs));
      setResult(undefined);
      setError(undefined);
    },
    start: () => void start(),
    stop: () => running?.abort(),
  };
}

export type Form = ReturnType<typeof useForm>;
