import { faultKinds } from '@baken/kernel';
import type { Result } from '@baken/kernel';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Span } from '../telemetry/tracing.ts';

const outcomes = ['ok', ...faultKinds] as const;
const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts one call: of whom or what, how it ended, and how long it took since `began` (milliseconds of `performance.now()`). */
export type NoteCall = (of: string, result: Result<unknown>, began: number) => void;

/** Rate, errors and duration of what this service answers, by method. */
export const noteServedCalls = (metrics: Metrics, methods: readonly string[]): NoteCall => {
  const calls = metrics.counter('served_calls_total', 'Calls answered, by how they ended', {
    method: methods,
    outcome: outcomes,
  });
  const seconds = metrics.histogram(
    'served_call_seconds',
    'How long it took to answer a call',
    secondsBuckets,
    { method: methods },
  );
  return (method, result, began) => {
    calls.add(1, { method, outcome: result.ok ? 'ok' : result.fault.kind });
    seconds.observe((performance.now() - began) / 1000, { method });
  };
};

/** Rate, errors and duration of what this service asks of others, by whom it asks. */
export const noteMadeCalls = (metrics: Metrics, peers: readonly string[]): NoteCall => {
  const calls = metrics.counter('made_calls_total', 'Calls made, by how they ended', {
    peer: peers,
    outcome: outcomes,
  });
  const seconds = metrics.histogram(
    'made_call_seconds',
    'How long it took until a call was answered',
    secondsBuckets,
    { peer: peers },
  );
  return (peer, result, began) => {
    calls.add(1, { peer, outcome: result.ok ? 'ok' : result.fault.kind });
    seconds.observe((performance.now() - began) / 1000, { peer });
  };
};

/** A refusal belongs to the day's work; only what is unavailable marks a span as failed. */
export const endSpan = (span: Span, result: Result<unknown>): void => {
  if (result.ok) span.end();
  else
    span.end(
      { faultCode: result.fault.code, faultKind: result.fault.kind },
      result.fault.kind === 'unavailable',
    );
};
