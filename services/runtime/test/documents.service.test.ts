import { afterEach, describe, expect, it } from '@jest/globals';
import { decide } from '@baken/kernel';
import type { OpenStore } from '../src/store/open-store.ts';
import type { Documents } from '../src/store/store-room.ts';
import { closeAfterwards, newPlace, noon, openRoutingStore } from './support/replica.ts';
import { type Joined, type WaitingList, alter, join, waitingLists } from './support/waiting-list.ts';

type Lists = Documents<WaitingList, Joined>;
type Several = readonly [Lists, ...Lists[]];

const { after, closeAll } = closeAfterwards();

const openReplicas = async (
  count: number,
  poolSize?: number,
): Promise<{ readonly lists: Several; readonly store: OpenStore }> => {
  const place = newPlace();
  const first = after(await openRoutingStore(place, poolSize), (store) => store.close());
  after(first.room.connection, (connection) => connection.dropDatabase());
  const lists: [Lists, ...Lists[]] = [first.room.documents(waitingLists)];
  await first.prepareIndexes();
  for (let more = 1; more < count; more += 1) {
    const store = after(await openRoutingStore(place, poolSize), (opened) => opened.close());
    lists.push(store.room.documents(waitingLists));
  }
  return { lists, store: first };
};

const kept = (store: OpenStore, id: string) =>
  store.room.connection
    .collection<{ _id: string; version: number; outbox: readonly { readonly happenedAtMs: number }[] }>(
      'waiting_lists',
    )
    .findOne({ _id: id });

const visitors = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `visitor-${String(at)}`);

const inTurn = (lists: Several, at: number): Lists => lists[at % lists.length] ?? lists[0];

describe('a document that is changed by decisions', () => {
  afterEach(closeAll);

  it('has the change of each of fifty people who decide at once', async () => {
    const { lists, store } = await openReplicas(1);
    const [list] = lists;
    const results = await Promise.all(
      visitors(50).map((visitor) => list.change('chat', join('chat', visitor))),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await list.find('chat'))?.waiting.toSorted()).toEqual(visitors(50).toSorted());
    expect((await kept(store, 'chat'))?.outbox).toHaveLength(50);
  });

  it('has the change of each of fifty people who decide at once at three replicas', async () => {
    const { lists, store } = await openReplicas(3);
    await lists[0].change('chat', alter('chat', {}));
    const results = await Promise.all(
      visitors(50).map((visitor, at) => inTurn(lists, at).change('chat', join('chat', visitor))),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await lists[0].find('chat'))?.waiting.toSorted()).toEqual(visitors(50).toSorted());
    expect((await kept(store, 'chat'))?.outbox).toHaveLength(50);
  });

  it('is made once when three replicas make it at the same moment', async () => {
    const { lists } = await openReplicas(3);
    const results = await Promise.all(
      lists.map((list, at) => list.change('chat', join('chat', `visitor-${String(at)}`))),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await lists[0].find('chat'))?.waiting).toHaveLength(3);
  });

  it('keeps its facts in the same write, each with an id, a time and its bytes', async () => {
    const { lists, store } = await openReplicas(1);
    await lists[0].change('chat', join('chat', 'visitor-0'));
    const document = await kept(store, 'chat');
    expect(document).toMatchObject({ version: 1, outboxSince: expect.any(Date) });
    expect(document?.outbox).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
        type: 'baken.routing.v1.QueueJoined',
        happenedAtMs: expect.any(Number),
        trace: '',
        body: expect.any(Buffer),
      },
    ]);
    const { happenedAtMs = 0 } = document?.outbox[0] ?? {};
    expect(Math.abs(happenedAtMs - noon.epochMilliseconds)).toBeLessThan(10_000);
  });

  it('stays as it was when the decision refuses, and says why', async () => {
    const { lists, store } = await openReplicas(1);
    await lists[0].change('chat', join('chat', 'visitor-0'));
    const again = await lists[0].change('chat', join('chat', 'visitor-0'));
    expect(again).toEqual({ ok: false, fault: { code: 'routing.already-waiting', kind: 'conflict' } });
    expect((await kept(store, 'chat'))?.version).toBe(1);
  });

  it('is not written when the decision changes nothing', async () => {
    const { lists, store } = await openReplicas(1);
    await lists[0].change('chat', alter('chat', {}));
    const same = await lists[0].change('chat', (list) => decide(list ?? { unit: 'chat', waiting: [] }));
    expect(same.ok).toBe(true);
    expect((await kept(store, 'chat'))?.version).toBe(1);
  });

  it('loses the fields that its new state does not have, and nothing of its outbox', async () => {
    const { lists, store } = await openReplicas(1);
    await lists[0].change('chat', join('chat', 'visitor-0'));
    await lists[0].change('chat', alter('chat', { closedBecause: 'holiday' }));
    expect(await kept(store, 'chat')).toHaveProperty('closedBecause', 'holiday');
    await lists[0].change('chat', (list) => decide({ unit: 'chat', waiting: list?.waiting ?? [] }));
    const document = await kept(store, 'chat');
    expect(document).not.toHaveProperty('closedBecause');
    expect(document?.outbox).toHaveLength(1);
    expect(document?.version).toBe(3);
  });

  it('is refused a value that another document has, and those who decided beside it are not', async () => {
    const { lists } = await openReplicas(1);
    const [list] = lists;
    await list.change('chat', alter('chat', { phone: '113' }));
    await list.change('mail', alter('mail', {}));
    const [, taken, joined] = await Promise.all([
      list.change('mail', join('mail', 'visitor-0')),
      list.change('mail', alter('mail', { phone: '113' })),
      list.change('mail', join('mail', 'visitor-1')),
    ]);
    expect(taken).toEqual({ ok: false, fault: { code: 'runtime.taken', kind: 'conflict' } });
    expect(joined.ok).toBe(true);
    expect(await list.change('phone', alter('phone', { phone: '113' }))).toEqual(taken);
    expect((await list.find('mail'))?.waiting).toEqual(['visitor-0', 'visitor-1']);
  });

  it('gives up with a fault when somebody else is faster twenty times', async () => {
    // One connection: what is sent first is done first.
    const { lists, store } = await openReplicas(1, 1);
    await lists[0].change('chat', alter('chat', {}));
    const others = store.room.connection.collection<{ _id: string }>('waiting_lists');
    let tries = 0;
    const result = await lists[0].change('chat', (list) => {
      tries += 1;
      void others.updateOne({ _id: 'chat' }, { $inc: { version: 1 } });
      return join('chat', 'visitor-0')(list);
    });
    expect(result).toEqual({ ok: false, fault: { code: 'runtime.conflict', kind: 'conflict' } });
    expect(tries).toBe(20);
  });

  it('refuses to keep a field that its schema does not know', async () => {
    const { store } = await openReplicas(1);
    const careless = store.room.documents<WaitingList, Joined, object>({
      ...waitingLists,
      collection: 'careless_lists',
      toStored: (list) => ({ waiting: list.waiting, nickname: 'x' }),
      fromStored: (unit) => ({ unit, waiting: [] }),
    });
    await expect(careless.change('chat', alter('chat', {}))).rejects.toThrow(
      'careless_lists has no field nickname',
    );
  });

  it('answers the others when one decision fails', async () => {
    const { lists } = await openReplicas(1);
    const [list] = lists;
    const broken = () => {
      throw new Error('a mistake of the programmer');
    };
    const [first, failed, last] = await Promise.allSettled([
      list.change('chat', join('chat', 'visitor-0')),
      list.change('chat', broken),
      list.change('chat', join('chat', 'visitor-1')),
    ]);
    expect([first.status, failed.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await list.find('chat'))?.waiting).toEqual(['visitor-0', 'visitor-1']);
  });
});
