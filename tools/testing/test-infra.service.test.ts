import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, connect } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { type Connection, createConnection } from 'mongoose';

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

describe('the store and the bus that service tests get', () => {
  let store: Connection;
  let bus: NatsConnection;

  beforeAll(async () => {
    store = await createConnection(given('BAKEN_TEST_STORE_URL'), {
      dbName: `test-${randomUUID()}`,
    }).asPromise();
    bus = await connect({ servers: given('BAKEN_TEST_BUS_URL') });
  });

  afterAll(async () => {
    await store.dropDatabase();
    await store.close();
    await bus.drain();
  });

  it('keep a document that was acknowledged on disk', async () => {
    const places = store.collection('places');
    await places.insertOne({ place: 1 }, { writeConcern: { w: 'majority', journal: true } });
    expect(await places.countDocuments({ place: 1 })).toBe(1);
  });

  it('deliver a fact that was acknowledged, once per message id', async () => {
    const name = `test-${randomUUID()}`;
    const manager = await jetstreamManager(bus);
    await manager.streams.add({ name, subjects: [`${name}.>`] });
    const facts = jetstream(bus);
    const first = await facts.publish(`${name}.told`, 'fact', { msgID: 'one' });
    const again = await facts.publish(`${name}.told`, 'fact', { msgID: 'one' });
    expect([first.duplicate, again.duplicate]).toEqual([false, true]);
    const { state } = await manager.streams.info(name);
    expect(state.messages).toBe(1);
    await manager.streams.delete(name);
  });
});
