import { afterEach, describe, expect, it } from '@jest/globals';
import type { OpenStore } from '../src/store/open-store.ts';
import { breakableLink } from './support/breakable-link.ts';
import { fromRouting, rememberJoined } from './support/hearer.ts';
import {
  type Place,
  busUrl,
  closeAfterwards,
  newPlace,
  openRoutingStore,
  openTestBus,
} from './support/replica.ts';
import { until } from './support/until.ts';
import { join, waitingLists } from './support/waiting-list.ts';

const { after, closeAll } = closeAfterwards();

/** A sweep that a test does not have to wait for. */
const quickSweep = { everyMs: 20, graceMs: 50, longestMs: 100 };

const openStore = async (place: Place): Promise<OpenStore> => {
  const store = after(await openRoutingStore(place), async (opened) => {
    await opened.stopRelay();
    await opened.close();
  });
  return store;
};

const openBus = async (place: Place, wishes?: Parameters<typeof openTestBus>[1]) =>
  after(await openTestBus(place, wishes), (bus) => bus.drain());

/** Messaging, hearing routing's facts. */
const hearJoined = async (place: Place): Promise<string[]> => {
  const bus = await openBus(place, { service: 'messaging' });
  const { joined, reactions } = rememberJoined();
  after(await bus.hear(reactions, fromRouting), (hearing) => hearing.stop());
  return joined;
};

const waitingFacts = async (store: OpenStore): Promise<number> => {
  const lists = store.room.connection.collection<{ outbox: readonly object[] }>('waiting_lists');
  const documents = await lists.find({}).toArray();
  return documents.reduce((sum, { outbox }) => sum + outbox.length, 0);
};

const markedLists = (store: OpenStore): Promise<number> =>
  store.room.connection.collection('waiting_lists').countDocuments({ outboxSince: { $exists: true } });

const visitors = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `visitor-${String(at)}`);

describe('a fact that was saved with its document', () => {
  afterEach(closeAll);

  it('is told right after it was saved, and taken out of the document', async () => {
    const place = newPlace();
    const joined = await hearJoined(place);
    const store = await openStore(place);
    const lists = store.room.documents(waitingLists);
    // This sweep comes too late to tell it.
    store.startRelay((await openBus(place)).teller, { everyMs: 50, graceMs: 3_600_000, longestMs: 1_000 });
    await lists.change('chat', join('chat', 'visitor-0'));
    await until('it is heard', () => joined.length === 1);
    await until('nothing waits', async () => (await waitingFacts(store)) + (await markedLists(store)) === 0);
  });

  it('is told by the next process when the one that saved it died before telling', async () => {
    const place = newPlace();
    const joined = await hearJoined(place);
    const died = await openRoutingStore(place);
    await died.room.documents(waitingLists).change('chat', join('chat', 'visitor-0'));
    await died.close();

    const store = await openStore(place);
    store.room.documents(waitingLists);
    store.startRelay((await openBus(place)).teller, quickSweep);
    await until('it is heard', () => joined.length === 1);
    await until('nothing waits', async () => (await waitingFacts(store)) + (await markedLists(store)) === 0);
    expect(joined).toEqual(['visitor-0']);
  });

  it('is heard once when the process that told it died before it could note that', async () => {
    const place = newPlace();
    const joined = await hearJoined(place);
    const died = await openRoutingStore(place);
    await died.room.documents(waitingLists).change('chat', join('chat', 'visitor-0'));
    const bus = await openBus(place);
    const document = await died.room.connection.collection<{ outbox: [never] }>('waiting_lists').findOne({});
    for (const fact of document?.outbox ?? []) await bus.teller.tell(fact, 'chat');
    await died.close();
    await until('it is heard', () => joined.length === 1);

    const store = await openStore(place);
    const lists = store.room.documents(waitingLists);
    store.startRelay(bus.teller, quickSweep);
    await until('nothing waits', async () => (await waitingFacts(store)) === 0);
    await lists.change('chat', join('chat', 'visitor-1'));
    await until('the next is heard', () => joined.includes('visitor-1'));
    expect(joined).toEqual(['visitor-0', 'visitor-1']);
  });

  it('waits while the bus is gone, lets nobody else wait, and is told when the bus is back, in order', async () => {
    const place = newPlace();
    const joined = await hearJoined(place);
    const link = after(await breakableLink(busUrl()), (opened) => opened.close());
    const bus = after(await openTestBus(place, { url: link.url }), (opened) => opened.drain());
    const store = await openStore(place);
    const lists = store.room.documents(waitingLists);
    store.startRelay(bus.teller, quickSweep);

    link.break();
    await until('the bus is gone', async () => !(await bus.ready()));
    for (const visitor of visitors(20)) await lists.change('chat', join('chat', visitor));
    expect(await waitingFacts(store)).toBe(20);
    expect(joined).toEqual([]);

    link.mend();
    await until('all are heard', () => joined.length === 20);
    expect(joined).toEqual(visitors(20));
    await until('nothing waits', async () => (await waitingFacts(store)) + (await markedLists(store)) === 0);
  });

  it('is heard once although three replicas tell it, in the order of its document', async () => {
    const place = newPlace();
    const joined = await hearJoined(place);
    const stores = await Promise.all([1, 2, 3].map(() => openStore(place)));
    const lists = stores.map((store) => store.room.documents(waitingLists));
    const [first] = lists;
    if (first === undefined) throw new Error('no replica');
    for (const store of stores) store.startRelay((await openBus(place)).teller, quickSweep);
    await Promise.all(
      visitors(60).map((visitor, at) => (lists[at % 3] ?? first).change('chat', join('chat', visitor))),
    );
    await until('all are heard', () => joined.length >= 60);
    const inOrder = await first.find('chat');
    expect(joined).toEqual(inOrder?.waiting);
    await until('nothing waits', async () => {
      const [store] = stores;
      return store !== undefined && (await waitingFacts(store)) + (await markedLists(store)) === 0;
    });
  });
});
