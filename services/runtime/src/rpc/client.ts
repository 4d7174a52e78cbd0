import { ChannelCredentials, createChannel, createClient } from 'nice-grpc';
import type { Channel } from 'nice-grpc';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { currentTrace, newTrace } from '../telemetry/trace.ts';
import { askWith, longestMilliseconds } from './ask.ts';
import type { Ask, Line } from './ask.ts';
import type { CallRoom, Calls, CallsDefinition } from './calls.ts';
import type { Credentials } from './credentials.ts';
import { noteMadeCalls } from './note-calls.ts';
import type { Topology } from './topology.ts';
import { serviceOf, wireCallsOf } from './wire.ts';

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
  const lines = new Map<string, Line>();
  const note = noteMadeCalls(metrics, topology.calledBy(name));
  return {
    to: <Definition extends CallsDefinition>(definition: Definition, service = serviceOf(definition)) => {
      if (!topology.mayCall(name, service))
        throw new Error(
          `the topology has no edge ${name} → ${service}, so ${name} may not call ${definition.fullName}`,
        );
      // It opens with the first call: in one process a neighbour's address is known only when the neighbour has started.
      const channel = (): Channel => {
        const open = channels.get(service) ?? openChannel(needs, service);
        channels.set(service, open);
        return open;
      };
      const line = lines.get(service) ?? {
        me: name,
        peer: service,
        note,
        noticed: notice(needs.log, service),
      };
      lines.set(service, line);
      return callsThrough(definition, channel, line) as Calls<Definition>;
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

const callsThrough = (
  definition: CallsDefinition,
  channel: () => Channel,
  line: Line,
): Record<string, unknown> => {
  const wire = wireCallsOf(definition);
  let client: Readonly<Record<string, Ask>> | undefined;
  return Object.fromEntries(
    Object.entries(definition.methods).map(([key, method]) => {
      const ask: Ask = (request, options) => {
        client ??= createClient(wire, channel());
        const call = client[key];
        if (!call) throw new Error(`${definition.fullName} has no ${key}`);
        return call(request, options);
      };
      return [key, askWith(`${definition.name}/${method.name}`, method, ask, line)];
    }),
  );
};

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
