import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, MakeId } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';
import type { Hearing } from '../bus/hear-facts.ts';
import { openBus, type OpenBus } from '../bus/open-bus.ts';
import type { RuntimeConfig } from '../config/runtime-config.ts';
import { runJobs, type RunningJobs } from '../jobs/run-jobs.ts';
import { createCallRoom } from '../rpc/client.ts';
import type { Credentials } from '../rpc/credentials.ts';
import { createRpcServer } from '../rpc/server.ts';
import type { Topology } from '../rpc/topology.ts';
import { openStore, type OpenStore } from '../store/open-store.ts';
import { pinoLog } from '../telemetry/pino-log.ts';
import { promMetrics } from '../telemetry/prom-metrics.ts';
import { watchReadiness } from './readiness.ts';
import type { AnyDefinition } from './definition.ts';
import type { StartRow } from './start-table.ts';

/** What one service of a process is started with. */
export interface ServiceStart {
  readonly runtime: RuntimeConfig;
  readonly config: object;
  readonly organisation: Organisation;
  readonly namespace: string;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly topology: Topology;
  readonly credentials: Credentials;
  readonly rpcPort: number;
  readonly addressOf: (service: string) => string;
  readonly writeLog: (line: string) => void;
}

export interface StartedService {
  readonly name: string;
  readonly row: StartRow;
  /** Where calls are taken, `host:port`; nothing for a service without calls. */
  readonly address: string | undefined;
  readonly listeners: Readonly<Record<string, string>>;
  /** Begins to hear facts, to run jobs and to listen for browsers. */
  begin(): Promise<void>;
  ready(): Promise<void>;
  missing(): readonly string[];
  metricsText(): Promise<string>;
  runJob(job: string): Promise<void>;
  /** Takes no new work: listeners, jobs, facts, calls, in that order; what runs may finish. */
  stopListening(milliseconds: number): Promise<void>;
  /** Closes what it worked with. */
  close(milliseconds: number): Promise<void>;
}

/**
 * Opens everything that one service needs and lets it compose itself. It takes calls at once, so that its neighbours find it; facts, jobs and
 * browsers come only after `begin`, when everybody in the process is there.
 */
export const startService = async (
  definition: AnyDefinition,
  start: ServiceStart,
): Promise<StartedService> => {
  const { runtime, organisation, namespace, clock, makeId, topology, credentials } = start;
  const { name } = definition;
  const log = pinoLog({ service: name, level: runtime.logLevel, write: start.writeLog });
  const metrics = promMetrics(name);
  const database = `${namespace}_${name}`;
  const shared = { service: name, organisation: organisation.id, log, metrics };
  const [store, bus] = await openBoth(
    definition.ownsNothing
      ? Promise.resolve(undefined)
      : openStore({ ...shared, url: runtime.storeUrl, database, clock, makeId }),
    openBus({
      ...shared,
      url: runtime.busUrl,
      credentials: runtime.busCredentials,
      namespace,
      replicas: runtime.busReplicas,
      mayPublishLive: (owner) => topology.mayPublishLive(name, owner),
      mayHearLive: (owner) => topology.mayHearLive(name, owner),
    }),
  );
  const calls = createCallRoom({
    name,
    credentials,
    topology,
    organisation: organisation.id,
    addressOf: start.addressOf,
    log,
    metrics,
  });
  const closeAll = async (): Promise<void> => {
    calls.close();
    await store?.stopRelay();
    await bus.drain();
    await store?.close();
  };
  try {
    const service = await definition.compose({
      ...{ name, organisation, clock, makeId, log, metrics, calls },
      // Read by this definition's own schema.
      config: start.config as never,
      get store() {
        return store?.room ?? noStore(name);
      },
      live: bus.live,
    });
    const { serves = [], hears = [], jobs = [], listeners = [], ready: needs = {}, finish } = service;
    await store?.prepareIndexes();
    store?.startRelay(bus.teller);
    const server = createRpcServer({
      name,
      credentials,
      topology,
      organisation: organisation.id,
      served: serves,
      log,
      metrics,
    });
    const port = serves.length > 0 ? await server.listen(start.rpcPort, runtime.rpcHost) : undefined;
    const address = port === undefined ? undefined : `${reachable(runtime.rpcHost)}:${String(port)}`;
    const readiness = watchReadiness(
      { ...(store && { store: () => store.ready() }), bus: () => bus.ready(), ...needs },
      (ready) => server.setServing(ready),
      log,
    );
    const addresses: Record<string, string> = {};
    const work: { hearing?: Hearing; jobs?: RunningJobs } = {};

    return {
      name,
      row: {
        service: name,
        get address() {
          return [...(address === undefined ? [] : [address]), ...Object.values(addresses)].join(' ') || '-';
        },
        database: store === undefined ? '-' : database,
        hears: hears.map(({ type }) => type.split('.').at(-1) ?? type),
      },
      address,
      listeners: addresses,
      begin: async () => {
        work.hearing = await bus.hear(hears, (teller) => topology.mayHear(name, teller));
        if (store !== undefined) work.jobs = runJobs({ jobs, leaseOf: store.leaseOf, log, metrics });
        for (const listener of listeners) addresses[listener.name] = await listener.start();
        await readiness.check();
      },
      ready: async () => {
        while (readiness.missing().length > 0) {
          await wait(50);
          await readiness.check();
        }
      },
      missing: () => readiness.missing(),
      metricsText: () => metrics.text(),
      runJob: async (job) => {
        await work.jobs?.runNow(job);
      },
      stopListening: async (milliseconds) => {
        readiness.stop();
        server.setServing(false);
        await Promise.all(listeners.map((listener) => listener.stop(milliseconds)));
        await Promise.all([work.jobs?.stop(), work.hearing?.stop()]);
      },
      close: async (milliseconds) => {
        await server.stop(milliseconds);
        await finish?.();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
};

/** Both, or neither: when one cannot be opened the other is closed again. */
const openBoth = async (
  store: Promise<OpenStore | undefined>,
  bus: Promise<OpenBus>,
): Promise<[OpenStore | undefined, OpenBus]> => {
  const [storeResult, busResult] = await Promise.allSettled([store, bus]);
  if (storeResult.status === 'fulfilled' && busResult.status === 'fulfilled')
    return [storeResult.value, busResult.value];
  if (storeResult.status === 'fulfilled') await storeResult.value?.close();
  if (busResult.status === 'fulfilled') await busResult.value.drain();
  throw storeResult.status === 'rejected' ? storeResult.reason : (busResult as PromiseRejectedResult).reason;
};

/** The interface that a process listens on, as itself and its neighbours in the process reach it. */
const reachable = (host: string): string => (host === '0.0.0.0' ? '127.0.0.1' : host);

const noStore = (name: string): never => {
  throw new Error(`${name} said that it owns nothing`);
};
