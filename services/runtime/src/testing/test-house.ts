import { randomFillSync, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { idMaker, type Actor, type CallContext } from '@baken/kernel';
import { loadOrganisation } from '@baken/organisation';
import { on, type FactNews } from '../bus/facts.ts';
import { openBus, type OpenBus } from '../bus/open-bus.ts';
import { createAuthority } from '../rpc/authority.ts';
import type { Calls, CallsDefinition, MessageType, ServedCalls } from '../rpc/calls.ts';
import { createCallRoom } from '../rpc/client.ts';
import { createRpcServer } from '../rpc/server.ts';
import { bakenTopology, type Topology } from '../rpc/topology.ts';
import type { AnyDefinition } from '../service/definition.ts';
import { startServices, type Running } from '../service/run-services.ts';
import type { LiveRoom } from '../bus/live.ts';
import { pinoLog } from '../telemetry/pino-log.ts';
import { promMetrics } from '../telemetry/prom-metrics.ts';
import { newTrace } from '../telemetry/trace.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { openStoreContent, type StoreContent } from './store-content.ts';

/** What a house for tests begins with. */
export interface TestHouseNeeds {
  /** Name of an organisation file, or a path. */
  readonly organisation: string;
  /** Where the clock begins; it goes on from there. */
  readonly at?: Temporal.Instant;
  readonly topology?: Topology;
}

/** A fact that somebody told while we listened. */
export interface ToldFact<Body> {
  readonly body: Body;
  readonly news: FactNews;
}

/**
 * Services on the real store, the real bus and real mutual TLS, in a namespace of their own; neighbours are stood in for by whoever implements
 * their generated calls. For service tests and for the bench.
 */
export interface TestHouse {
  readonly clock: MovableClock;
  readonly namespace: string;
  readonly busUrl: string;
  readonly storeUrl: string;
  /** Every line that was logged. */
  readonly logLines: readonly string[];
  /** Starts a service; a second time, a second replica of it. Resolves when it is ready. */
  start(definition: AnyDefinition, settings?: Readonly<Record<string, string>>): Promise<Running>;
  /** Stands in for a neighbour. */
  neighbour(name: string, ...served: readonly ServedCalls[]): Promise<void>;
  /**
   * Calls the latest replica of a service, or the one given, as another service would; by default as the gateway. `of` names
   * the service where the definition is one that several serve.
   */
  calls<Definition extends CallsDefinition>(
    definition: Definition,
    how?: { readonly as?: string; readonly at?: Running; readonly of?: string },
  ): Promise<Calls<Definition>>;
  /** A context in which this actor asks. */
  context(actor: Actor): CallContext;
  /** Tells a fact as its owner would. `about` is what it happened to. Give an id to tell the same fact again. */
  tell<Body>(type: MessageType<Body>, body: Body, about: string, id?: string): Promise<string>;
  /** From now on collects the facts of this type. */
  listen<Body>(type: MessageType<Body>): Promise<readonly ToldFact<Body>[]>;
  /** What a service keeps, as somebody sees it who reads the store without it: for tests of what must not stand there. */
  storeOf(service: string): Promise<StoreContent>;
  /** Live messages as the gateway hears them. */
  live(): Promise<LiveRoom>;
  close(): Promise<void>;
}

/** How long a test waits for something before it fails. */
const patienceMilliseconds = 15_000;

/** Waits until this is true (or gives something), looking often. Throws with the sentence when it does not come true in time. */
export const eventually = async <Value>(
  sentence: string,
  look: () => Value | Promise<Value>,
): Promise<NonNullable<Value>> => {
  const until = performance.now() + patienceMilliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > until) throw new Error(`it did not come true in time: ${sentence}`);
    await wait(10);
  }
};

const fromGlobalSetup = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set; service tests run in the jest project "service"`);
  return value;
};

export const openTestHouse = async (needs: TestHouseNeeds): Promise<TestHouse> => {
  const storeUrl = fromGlobalSetup('BAKEN_TEST_STORE_URL');
  const busUrl = fromGlobalSetup('BAKEN_TEST_BUS_URL');
  const namespace = `t-${randomUUID().slice(0, 13)}`;
  const topology = needs.topology ?? bakenTopology;
  const clock = movableClock(needs.at);
  const authority = await createAuthority();
  const makeId = idMaker(
    () => Date.now(),
    (bytes) => randomFillSync(bytes),
  );
  const logLines: string[] = [];
  const writeLog = (line: string): void => void logLines.push(line);
  const addresses: Record<string, string> = {};
  const closers: (() => Promise<unknown>)[] = [];
  const loaded = loadOrganisation(needs.organisation);
  if (!loaded.ok) throw new Error(loaded.fault.message);
  const organisation = loaded.value.id;

  const telemetryOf = (name: string) => ({
    log: pinoLog({ service: name, level: 'warn', write: writeLog }),
    // A listener has a number behind its name, which no metric may have.
    metrics: promMetrics(name.replace(/-.*/, '')),
  });

  const buses = new Map<string, Promise<OpenBus>>();
  const busOf = (name: string): Promise<OpenBus> => {
    const there = buses.get(name);
    if (there !== undefined) return there;
    const opening = openBus({
      ...telemetryOf(name),
      ...{ url: busUrl, service: name, namespace, organisation, replicas: 1 },
      mayPublishLive: () => true,
      mayHearLive: () => true,
    });
    buses.set(name, opening);
    closers.push(async () => (await opening).drain());
    return opening;
  };

  return {
    ...{ clock, namespace, busUrl, storeUrl, logLines },
    start: async (definition, settings = {}) => {
      const running = await startServices([definition], {
        environment: {
          BAKEN_ORGANISATION_FILE: needs.organisation,
          BAKEN_STORE_URL: storeUrl,
          BAKEN_BUS_URL: busUrl,
          BAKEN_NAMESPACE: namespace,
          BAKEN_RPC_PORT: '0',
          BAKEN_PROBE_PORT: '0',
          ...settings,
        },
        addresses,
        clock,
        topology,
        writeLog,
        credentialsOf: (name) => authority.issue(name),
      });
      const address = running.addresses[definition.name];
      if (address !== undefined) addresses[definition.name] = address;
      closers.push(() => running.stop());
      await running.ready();
      return running;
    },
    neighbour: async (name, ...served) => {
      const server = createRpcServer({
        ...telemetryOf(name),
        ...{ name, served, topology, organisation },
        credentials: await authority.issue(name),
      });
      addresses[name] = `127.0.0.1:${String(await server.listen(0))}`;
      server.setServing(true);
      closers.push(() => server.stop(1_000));
    },
    calls: async (definition, { as = 'gateway', at, of } = {}) => {
      const room = createCallRoom({
        ...telemetryOf(as),
        ...{ name: as, topology, organisation, credentials: await authority.issue(as) },
        addressOf: (service) => at?.addresses[service] ?? addresses[service] ?? 'nowhere:1',
      });
      closers.push(() => Promise.resolve(room.close()));
      return room.to(definition, of);
    },
    context: (actor) => ({
      organisation,
      actor,
      trace: newTrace(),
      deadline: Temporal.Now.instant().add({ seconds: 10 }),
    }),
    tell: async (type, body, about, id = makeId()) => {
      const owner = type.$type.split('.')[1] ?? '';
      const bus = await busOf(owner);
      const bytes = type.encode(body).finish();
      await bus.teller.tell(
        { id, type: type.$type, happenedAtMs: clock.now().epochMilliseconds, trace: newTrace(), body: bytes },
        about,
      );
      return id;
    },
    listen: async <Body>(type: MessageType<Body>) => {
      const told: ToldFact<Body>[] = [];
      const bus = await busOf(`listener-${randomUUID().slice(0, 8)}`);
      const hearing = await bus.hear(
        [
          on(type, (body, news) => {
            told.push({ body, news });
            return Promise.resolve();
          }),
        ],
        () => true,
      );
      closers.push(() => hearing.stop());
      return told;
    },
    storeOf: async (service) => {
      const content = await openStoreContent(storeUrl, `${namespace}_${service}`);
      closers.push(content.close);
      return content;
    },
    live: async () => (await busOf('gateway')).live,
    close: async () => {
      for (const close of closers.reverse()) await close();
    },
  };
};
