import { randomUUID } from 'node:crypto';
import type { Clock, MakeId } from '@baken/kernel';
import { type Connection, createConnection } from 'mongoose';
import type { FactTeller } from '../bus/tell-fact.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { currentTrace } from '../telemetry/trace.ts';
import { openDocuments } from './documents.ts';
import { type JobLease, jobLease } from './job-lease.ts';
import { type KeptCollection, type KeptDocument, stampFacts } from './outbox.ts';
import { prepareIndexes } from './prepare-indexes.ts';
import { type Relay, startRelay } from './relay.ts';
import type { DocumentKind, StoreRoom } from './store-room.ts';
import type { SweepPace } from './sweep.ts';

export interface StoreNeeds {
  /** MongoDB URL; may carry credentials, TLS files and members. */
  readonly url: string;
  readonly database: string;
  /** Whose facts these documents tell. */
  readonly service: string;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Connections to the store at most. */
  readonly poolSize?: number;
}

export interface OpenStore {
  readonly room: StoreRoom;
  /** Builds the indexes of every kind of document and model that was declared; nothing is lost or rebuilt when they exist. */
  prepareIndexes(): Promise<void>;
  /** Whether the store answers. */
  ready(): Promise<boolean>;
  /** Until then facts wait in their documents. */
  startRelay(teller: FactTeller, pace?: SweepPace): void;
  /** Lets the relay finish what is on its way. */
  stopRelay(): Promise<void>;
  /** The lease of one job among the replicas of this service. */
  readonly leaseOf: (job: string, leaseMs: number) => JobLease;
  close(): Promise<void>;
}

const keptFields = { _id: String, version: Number, outbox: [], outboxSince: Date };

/** Opens the one database of a service. Throws when the store does not answer within five seconds. */
export const openStore = async (needs: StoreNeeds): Promise<OpenStore> => {
  const { service, log, metrics } = needs;
  const connection = await connect(needs);
  connection.on('disconnected', () => log.warn('the store is gone'));
  connection.on('reconnected', () => log.info('the store is back'));

  const conflicts = metrics.counter(
    'store_conflicts_total',
    'Changes that were decided again because somebody was faster',
  );
  const stamp = stampFacts(service, needs.clock, needs.makeId);
  const collections: KeptCollection[] = [];
  const replica = randomUUID();
  let relay: Relay | undefined;

  const documents = <State, Event, Stored extends object>(kind: DocumentKind<State, Event, Stored>) => {
    const fields = new Set(Object.keys(kind.schema.paths).map((path) => path.replace(/\..*/, '')));
    const schema = kind.schema.clone().add(keptFields);
    schema.index({ outboxSince: 1 }, { sparse: true });
    connection.model(kind.collection, schema, kind.collection);
    const collection = databaseOf(connection).collection<KeptDocument>(kind.collection);
    collections.push(collection);
    return openDocuments(kind, {
      collection,
      fields,
      stamp,
      currentTrace: () => currentTrace() ?? '',
      saved: (id, facts) => relay?.kick(collection, id, facts),
      conflicted: () => conflicts.add(),
    });
  };

  return {
    room: { connection, documents },
    prepareIndexes: () => prepareIndexes(connection, log),
    ready: async () => (await databaseOf(connection).command({ ping: 1 }))['ok'] === 1,
    startRelay: (teller, pace) => {
      relay = startRelay({ teller, collections, log, metrics, pace });
    },
    stopRelay: async () => {
      await relay?.stop();
    },
    leaseOf: (job, leaseMs) => jobLease(databaseOf(connection), job, replica, leaseMs),
    close: () => {
      // From here on it is gone because we go.
      connection.removeAllListeners('disconnected');
      return connection.close();
    },
  };
};

/**
 * What is acknowledged to a person is on the disks of most members before (`w: majority, j: true`); one standalone server takes the same
 * words. Binary data comes back as a Buffer, a field that is undefined is left out.
 */
const connect = async ({ url, database, service, poolSize = 32 }: StoreNeeds): Promise<Connection> => {
  const connection = createConnection(url, {
    dbName: database,
    appName: `baken-${service}`,
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
    readPreference: 'primary',
    maxPoolSize: poolSize,
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    waitQueueTimeoutMS: 5_000,
    socketTimeoutMS: 30_000,
    promoteBuffers: true,
    ignoreUndefined: true,
    // A store that is away is the driver's business, with the times above.
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.close();
    throw new Error('the store does not answer', { cause: error });
  }
};

const databaseOf = ({ db }: Connection): NonNullable<Connection['db']> => {
  if (db === undefined) throw new Error('the store is not connected');
  return db;
};
