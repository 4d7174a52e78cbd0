import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Schema } from 'mongoose';
import { closeAfterwards, newPlace, openRoutingStore, openTestBus } from './support/replica.ts';
import { waitingLists } from './support/waiting-list.ts';

const { after, closeAll } = closeAfterwards();

/** A port where nobody listens. */
const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('a service that starts', () => {
  afterEach(closeAll);

  it('says in a sentence that the store or the bus does not answer', async () => {
    const port = String(await freePort());
    await expect(openTestBus(newPlace(), { url: `nats://127.0.0.1:${port}` })).rejects.toThrow(
      'the bus does not answer',
    );
    await expect(openRoutingStore({ ...newPlace(), url: `mongodb://127.0.0.1:${port}` })).rejects.toThrow(
      'the store does not answer',
    );
  }, 15_000);

  it('builds its indexes, again without harm, and anew where they were defined otherwise', async () => {
    const place = newPlace();
    const before = await openRoutingStore(place);
    before.room.documents({
      ...waitingLists,
      schema: new Schema({ waiting: [String], phone: { type: String, index: true } }),
    });
    await before.prepareIndexes();
    await before.close();

    const store = after(await openRoutingStore(place), (opened) => opened.close());
    after(store.room.connection, (connection) => connection.dropDatabase());
    store.room.documents(waitingLists);
    await store.prepareIndexes();
    await store.prepareIndexes();
    const indexes = await store.room.connection.collection('waiting_lists').indexes();
    expect(indexes).toHaveLength(3);
    expect(indexes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: { _id: 1 } }),
        expect.objectContaining({ key: { phone: 1 }, unique: true, sparse: true }),
        expect.objectContaining({ key: { outboxSince: 1 }, sparse: true }),
      ]),
    );
  });
});
