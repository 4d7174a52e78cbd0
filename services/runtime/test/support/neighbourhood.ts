import { createAuthority } from '../../src/rpc/authority.ts';
import type { Authority } from '../../src/rpc/authority.ts';
import type { CallRoom, ServedCalls } from '../../src/rpc/calls.ts';
import { createCallRoom } from '../../src/rpc/client.ts';
import { createRpcServer } from '../../src/rpc/server.ts';
import type { RpcServer } from '../../src/rpc/server.ts';
import { topologyFrom } from '../../src/rpc/topology.ts';
import type { Metrics } from '../../src/telemetry/metrics.ts';
import { pinoLog } from '../../src/telemetry/pino-log.ts';
import { promMetrics } from '../../src/telemetry/prom-metrics.ts';

export const organisation = 'caw';

/** gateway → routing → scheduling; messaging is called by the gateway alone. */
export const topology = topologyFrom({
  services: {
    gateway: { calls: ['routing', 'scheduling', 'messaging'], hears: [], live: { publishes: [], hears: [] } },
    routing: { calls: ['scheduling'], hears: [], live: { publishes: [], hears: [] } },
    messaging: { calls: [], hears: [], live: { publishes: [], hears: [] } },
    scheduling: { calls: [], hears: [], live: { publishes: [], hears: [] } },
  },
});

/** Services that call each other over real mutual TLS on this machine, and nothing else. */
export interface Neighbourhood {
  readonly authority: Authority;
  /** Every line that any of them logged. */
  readonly logLines: readonly string[];
  /** Starts a server for a service; `port` to come back where it was before. */
  serve(
    name: string,
    served: readonly ServedCalls[],
    port?: number,
  ): Promise<RpcServer & { readonly port: number }>;
  /** The calls that a service makes. `addressOf` when it is to be led astray. */
  callsOf(name: string, addressOf?: (service: string) => string): Promise<CallRoom & { close(): void }>;
  metricsOf(name: string): Metrics;
  portOf(name: string): number;
  close(): Promise<void>;
}

export const openNeighbourhood = async (): Promise<Neighbourhood> => {
  const authority = await createAuthority();
  const logLines: string[] = [];
  const metrics = new Map<string, Metrics>();
  const ports = new Map<string, number>();
  const closers: (() => unknown)[] = [];
  const portOf = (name: string): number => ports.get(name) ?? 1;
  const needsOf = async (name: string) => {
    metrics.set(name, promMetrics(name));
    return {
      ...{ name, organisation, topology },
      credentials: await authority.issue(name),
      log: pinoLog({ service: name, level: 'info', write: (line) => logLines.push(line) }),
      metrics: metricsOf(name),
    };
  };
  const metricsOf = (name: string): Metrics => {
    const found = metrics.get(name);
    if (!found) throw new Error(`${name} has no metrics yet`);
    return found;
  };
  return {
    ...{ authority, logLines, metricsOf, portOf },
    serve: async (name, served, port = 0) => {
      const server = createRpcServer({ ...(await needsOf(name)), served });
      const taken = await server.listen(port);
      ports.set(name, taken);
      closers.push(() => server.stop(0));
      return { ...server, port: taken };
    },
    callsOf: async (name, addressOf = (service) => `127.0.0.1:${String(portOf(service))}`) => {
      const room = createCallRoom({ ...(await needsOf(name)), addressOf });
      closers.push(() => room.close());
      return room;
    },
    close: async () => {
      for (const close of closers.reverse()) await close();
    },
  };
};
