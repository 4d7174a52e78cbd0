import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type ConnectionOptions, type NatsConnection, connect } from '@nats-io/transport-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBus } from './bus.ts';
import { isAlive } from './processes.ts';
import { quietProgress } from '../testing/quiet-progress.ts';
import { type RunningComponent } from './server.ts';

/** A bus that somebody else runs cannot be killed here. */
const environment = { ...process.env, NATS_URL: undefined };

/** Two services: one may tell, the other may hear. */
const permissions = `
authorization {
  users = [
    { user: routing, password: one, permissions: { publish: ["told.>", "$JS.API.>"], subscribe: ["_INBOX.>"] } }
    { user: reporting, password: two, permissions: { publish: [], subscribe: ["told.>", "_INBOX.>"] } }
  ]
}`;

describe('the bus', () => {
  let folder: string;
  let bus: RunningComponent;

  const start = (more = {}) =>
    startBus({ dataDir: join(folder, 'bus'), progress: quietProgress, environment, ...more });
  const withBus = async <Value>(
    work: (connection: NatsConnection) => Promise<Value>,
    options: ConnectionOptions = {},
  ): Promise<Value> => {
    const connection = await connect({ servers: bus.url, reconnect: false, ...options });
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baken-bus-'));
  });
  afterEach(async () => {
    await bus.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('listens on loopback alone and leaves no process when it stops', async () => {
    bus = await start();
    expect(bus.url).toMatch(/^nats:\/\/127\.0\.0\.1:\d+$/);
    await bus.stop();
    expect(bus.pid !== undefined && isAlive(-bus.pid)).toBe(false);
  });

  it('has every acknowledged fact after it was killed and started again', async () => {
    bus = await start();
    await withBus(async (connection) => {
      await (await jetstreamManager(connection)).streams.add({ name: 'told', subjects: ['told.>'] });
      const facts = jetstream(connection);
      for (let fact = 1; fact <= 50; fact += 1) await facts.publish('told.once', String(fact));
      await bus.kill();
    });
    bus = await start();
    const { messages } = await withBus(async (connection) => {
      const manager = await jetstreamManager(connection);
      return (await manager.streams.info('told')).state;
    });
    expect(messages).toBe(50);
  });

  it('lets a service do only what the given permissions say', async () => {
    bus = await start({ permissions });
    await expect(withBus(async () => undefined)).rejects.toThrow(/authorization/i);
    const refused = withBus(
      async (connection) => {
        const heard = connection.subscribe('told.once', { max: 1 });
        for await (const fact of heard) return fact.string();
        return undefined;
      },
      { user: 'routing', pass: 'one' },
    );
    await expect(refused).rejects.toThrow(/permissions violation/i);
  });
});
