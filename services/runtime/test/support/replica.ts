import { randomFillSync, randomUUID } from 'node:crypto';
import { idMaker } from '@baken/kernel';
import { type OpenBus, openBus } from '../../src/bus/open-bus.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { pinoLog } from '../../src/telemetry/pino-log.ts';
import { promMetrics } from '../../src/telemetry/prom-metrics.ts';
import { movableClock } from '../../src/testing/movable-clock.ts';

/** What one test has for itself on the shared store and bus. */
export interface Place {
  readonly database: string;
  readonly namespace: string;
  /** Of the store, where it is not the one of this run. */
  readonly url?: string;
}

export const newPlace = (): Place => {
  const name = `test-${randomUUID().slice(0, 18)}`;
  return { database: name, namespace: name };
};

export const noon = Temporal.Instant.from('2026-06-01T12:00:00Z');

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

export const busUrl = (): string => given('BAKEN_TEST_BUS_URL');

const service = 'routing';
export const surroundings = () => ({
  log: pinoLog({ service, level: 'silent', write: () => undefined }),
  metrics: promMetrics(service),
});

/** The store as one replica of routing has it. Its clock stands at noon. */
export const openRoutingStore = (place: Place, poolSize = 8): Promise<OpenStore> => {
  const clock = movableClock(noon);
  const makeId = idMaker(
    () => Date.now(),
    (bytes) => randomFillSync(bytes),
  );
  const { database, url = given('BAKEN_TEST_STORE_URL') } = place;
  return openStore({
    url,
    database,
    service,
    clock,
    makeId,
    poolSize,
    ...surroundings(),
  });
};

export interface BusWishes {
  readonly service?: string;
  readonly url?: string;
}

/** The bus as one replica has it. It may publish its own live messages and hear routing's. */
export const openTestBus = (
  place: Place,
  { service: name = 'routing', url = busUrl() }: BusWishes = {},
): Promise<OpenBus> =>
  openBus({
    url,
    namespace: place.namespace,
    organisation: 'humanitas',
    service: name,
    replicas: 1,
    mayPublishLive: (owner) => owner === name,
    mayHearLive: (owner) => owner === 'routing',
    ...surroundings(),
  });

/** What a test opened, closed again after it, last opened first. */
export const closeAfterwards = () => {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    after: <Thing>(thing: Thing, close: (thing: Thing) => Promise<unknown>): Thing => {
      closers.push(() => close(thing));
      return thing;
    },
    closeAll: async (): Promise<void> => {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
};
