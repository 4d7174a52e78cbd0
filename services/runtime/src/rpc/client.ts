import { ChannelCredentials, createChannel, createClient, Metadata } from 'nice-grpc';
import type { CallOptions, Channel, Metadata as Trailer } from 'nice-grpc';
import { ok, refuse } from '@baken/kernel';
import type { CallContext, Fault, Result } from '@baken/kernel';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { currentTrace, newTrace } from '../telemetry/trace.ts';
import { startSpan } from '../telemetry/tracing.ts';
import { endSpan, noteMadeCalls } from './note-calls.ts';
import type { NoteCall } from './note-calls.ts';
import type { CallDefinition, CallRoom, Calls, CallsDefinition } from './calls.ts';
import { encodeIntroduction } from './context-codec.ts';
import type { Credentials } from './credentials.ts';
import { faultOfTrailer, faultOfTransport } from './fault-codec.ts';
import { runtimeFaults } from './runtime-faults.ts';
import type { Topology } from './topology.ts';
import { contextKey, serviceOf, timeoutKey, traceKey, wireCallsOf } from './wire.ts';

/** Nobody waits longer than this for a call, whatever the context says. */
const longestMilliseconds = 10_000;
/** What each hop keeps for itself, so that a caller hears of a late answer before its own caller has left. */
const hopMilliseconds = 50;

export interface CallRoomNeeds {
  /** The service that calls. */
  readonly name: string;
  readonly credentials: Credentials;
  readonly topology: Topology;
  /** The id of the organisation of this release. */
  readonly organisation: string;
  /** Where a service listens: `127.0.0.1:50051`, or `dns:///routing:50051`. */
  readonly addressOf: (service: string) => string;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Makes callers of other services, over mutual TLS: one connection for each of them, made when it is first needed. */
export const createCallRoom = (needs: CallRoomNeeds): CallRoom & { close(): void } => {
  const { name, topology, organisation, metrics } = needs;
  const channels = new Map<string, Channel>();
  const note = noteMadeCalls(metrics, topology.calledBy(name));
  return {
    to: <Definition extends CallsDefinition>(definition: Definition, service = serviceOf(definition)) => {
      if (!topology.mayCall(name, service))
        throw new Error(
          `the topology has no edge ${name} → ${service}, so ${name} may not call ${definition.fullName}`,
        );
      let channel = channels.get(service);
      if (!channel) channels.set(service, (channel = openChannel(needs, service)));
      return callsThrough(definition, channel, {
        me: name,
        peer: service,
        note,
        noticed: notice(needs.log, service),
      }) as Calls<Definition>;
    },
    asSystem: () => ({
      organisation,
      actor: { kind: 'system', service: name },
      trace: currentTrace() ?? newTrace(),
      deadline: Temporal.Instant.fromEpochMilliseconds(Date.now() + longestMilliseconds),
    }),
    close: () => {
      for (const channel of channels.values()) channel.close();
      channels.clear();
    },
  };
};

/** The server must show the certificate of exactly the service that was meant, wherever the address led. */
const openChannel = ({ credentials, addressOf }: CallRoomNeeds, service: string): Channel =>
  createChannel(
    addressOf(service),
    ChannelCredentials.createSsl(
      Buffer.from(credentials.ca),
      Buffer.from(credentials.key),
      Buffer.from(credentials.cert),
    ),
    {
      'grpc.ssl_target_name_override': service,
      'grpc.keepalive_time_ms': 30_000,
      'grpc.keepalive_timeout_ms': 5_000,
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 2_000,
      'grpc.enable_http_proxy': 0,
      'grpc.use_local_subchannel_pool': 1,
      'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
    },
  );

interface Line {
  readonly me: string;
  readonly peer: string;
  readonly note: NoteCall;
  readonly noticed: (reached: boolean) => void;
}

type Ask = (request: Uint8Array, options: CallOptions) => Promise<unknown>;

const callsThrough = (definition: CallsDefinition, channel: Channel, line: Line): Record<string, unknown> => {
  const client: Readonly<Record<string, Ask>> = createClient(wireCallsOf(definition), channel);
  return Object.fromEntries(
    Object.entries(definition.methods).map(([key, method]) => {
      const ask = client[key];
      if (!ask) throw new Error(`${definition.fullName} has no ${key}`);
      return [key, callWith(`${definition.name}/${method.name}`, method, ask, line)];
    }),
  );
};

const callWith =
  (name: string, method: CallDefinition, ask: Ask, line: Line) =>
  async (request: unknown, context: CallContext): Promise<Result<unknown>> => {
    const began = performance.now();
    const bytes = method.requestType.encode(request).finish();
    const span = startSpan(name, 'client', context.trace, { peer: line.peer });
    const result = await askInTime(ask, bytes, context, span.trace, line);
    endSpan(span, result);
    line.note(line.peer, result, began);
    return result;
  };

const askInTime = async (
  ask: Ask,
  request: Uint8Array,
  context: CallContext,
  trace: string,
  line: Line,
): Promise<Result<unknown>> => {
  const left = Math.min(
    context.deadline.epochMilliseconds - Date.now() - hopMilliseconds,
    longestMilliseconds,
  );
  if (left <= 0) return refuse(runtimeFaults.deadlinePassed);
  const giveUp = new AbortController();
  const late = setTimeout(() => giveUp.abort(), left);
  let refusal: Fault | undefined;
  try {
    const value = await ask(request, {
      metadata: metadataOf(context, trace, line.me, left),
      signal: giveUp.signal,
      onTrailer: (trailer) => (refusal = faultOfTrailer(trailer)),
    });
    line.noticed(true);
    return ok(value);
  } catch (error) {
    const fault = refusal ?? faultOfTransport(error);
    if (refusal) line.noticed(true);
    else if (fault === runtimeFaults.unavailable) line.noticed(false);
    return refuse(fault);
  } finally {
    clearTimeout(late);
  }
};

/** A service that passes on a `system` context does so as itself: no service acts in another's name. */
const metadataOf = (
  { organisation, actor }: CallContext,
  trace: string,
  me: string,
  milliseconds: number,
): Trailer =>
  Metadata({
    [contextKey]: encodeIntroduction({
      organisation,
      actor: actor.kind === 'system' ? { kind: 'system', service: me } : actor,
    }),
    [traceKey]: trace,
    [timeoutKey]: `${milliseconds}m`,
  });

/** Says once that a service does not answer, and once that it does again. */
const notice = (log: Log, peer: string): ((reached: boolean) => void) => {
  let reachable = true;
  return (reached) => {
    if (reached === reachable) return;
    reachable = reached;
    if (reached) log.info('a service answers again', { peer });
    else log.warn('a service cannot be reached', { peer });
  };
};
