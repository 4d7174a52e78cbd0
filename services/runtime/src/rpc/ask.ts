import { Metadata } from 'nice-grpc';
import type { CallOptions } from 'nice-grpc';
import { ok, refuse } from '@baken/kernel';
import type { CallContext, Fault, Result } from '@baken/kernel';
import { startSpan } from '../telemetry/tracing.ts';
import type { CallDefinition } from './calls.ts';
import { encodeIntroduction } from './context-codec.ts';
import { faultOfTrailer, faultOfTransport } from './fault-codec.ts';
import { endSpan } from './note-calls.ts';
import type { NoteCall } from './note-calls.ts';
import { runtimeFaults } from './runtime-faults.ts';
import { contextKey, timeoutKey, traceKey } from './wire.ts';

/** Nobody waits longer than this for a call, whatever the context says. */
export const longestMilliseconds = 10_000;
/** What each hop keeps for itself, so that a caller hears of a late answer before its own caller has left. */
const hopMilliseconds = 50;

/** A method as nice-grpc gives it to a caller. */
export type Ask = (request: Uint8Array, options: CallOptions) => Promise<unknown>;

/** Between whom calls go, and who keeps count. */
export interface Line {
  readonly me: string;
  readonly peer: string;
  readonly note: NoteCall;
  /** Told of each call whether the peer answered, whatever it answered. */
  readonly noticed: (reached: boolean) => void;
}

/** One method as a caller holds it: every way in which a call can end is a result. */
export const askWith =
  (name: string, { requestType }: CallDefinition, ask: Ask, line: Line) =>
  async (request: unknown, context: CallContext): Promise<Result<unknown>> => {
    const began = performance.now();
    const bytes = requestType.encode(request).finish();
    const span = startSpan(name, 'client', context.trace, { peer: line.peer });
    const left = millisecondsLeft(context);
    const result =
      left > 0
        ? await askInTime(ask, bytes, metadataOf(context, span.trace, line.me, left), left, line)
        : refuse(runtimeFaults.deadlinePassed);
    endSpan(span, result);
    line.note(line.peer, result, began);
    return result;
  };

const millisecondsLeft = ({ deadline }: CallContext): number =>
  Math.min(deadline.epochMilliseconds - Date.now() - hopMilliseconds, longestMilliseconds);

const askInTime = async (
  ask: Ask,
  request: Uint8Array,
  metadata: Metadata,
  milliseconds: number,
  line: Line,
): Promise<Result<unknown>> => {
  const giveUp = new AbortController();
  const late = setTimeout(() => giveUp.abort(), milliseconds);
  let refusal: Fault | undefined;
  const onTrailer = (trailer: Metadata): void => {
    refusal = faultOfTrailer(trailer);
  };
  try {
    const value = await withoutStack(() => ask(request, { metadata, signal: giveUp.signal, onTrailer }));
    line.noticed(true);
    return ok(value);
  } catch (error) {
    const fault = refusal ?? (giveUp.signal.aborted ? runtimeFaults.deadlinePassed : faultOfTransport(error));
    if (refusal) line.noticed(true);
    else if (fault === runtimeFaults.unavailable) line.noticed(false);
    return refuse(fault);
  } finally {
    clearTimeout(late);
  }
};

/** grpc-js makes an error before each call, to have a stack should the call fail. We never show it, and it is a fifteenth of the call. */
const withoutStack = <Value>(begin: () => Value): Value => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return begin();
  } finally {
    Error.stackTraceLimit = limit;
  }
};

/** A service that passes on a `system` context does so as itself: no service acts in another's name. */
const metadataOf = (
  { organisation, actor }: CallContext,
  trace: string,
  me: string,
  milliseconds: number,
): Metadata =>
  Metadata({
    [contextKey]: encodeIntroduction({
      organisation,
      actor: actor.kind === 'system' ? { kind: 'system', service: me } : actor,
    }),
    [traceKey]: trace,
    [timeoutKey]: `${milliseconds}m`,
  });
