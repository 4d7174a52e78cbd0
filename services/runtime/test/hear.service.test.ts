import { afterEach, describe, expect, it } from '@jest/globals';
import { FaultError, fault } from '@baken/kernel';
import { QueueJoined, QueueLeft } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { type FactNews, type Reaction, on, tell } from '../src/bus/facts.ts';
import type { HearingPace } from '../src/bus/hear-facts.ts';
import type { OpenBus } from '../src/bus/open-bus.ts';
import { currentTrace } from '../src/telemetry/trace.ts';
import { fromRouting, rememberJoined } from './support/hearer.ts';
import { type Place, busUrl, closeAfterwards, newPlace, openTestBus } from './support/replica.ts';
import { until } from './support/until.ts';

const { after, closeAll } = closeAfterwards();

const openBus = async (place: Place, service?: string): Promise<OpenBus> =>
  after(await openTestBus(place, service === undefined ? {} : { service }), (bus) => bus.drain());

const hearAs = async (
  place: Place,
  reactions: readonly Reaction[],
  pace: HearingPace = { pauses: [1, 1] },
): Promise<{ stop(): Promise<void> }> => {
  const bus = await openBus(place, 'messaging');
  return after(await bus.hear(reactions, fromRouting, pace), (hearing) => hearing.stop());
};

const trace = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`;

let facts = 0;
const factOf = ({ type, body }: ReturnType<typeof tell>) => {
  facts += 1;
  const id = `0197b0a0-0000-7000-8000-${String(facts).padStart(12, '0')}`;
  return { id, type, body, happenedAtMs: 1_000, trace };
};
const joins = (conversationId: string) => factOf(tell(QueueJoined, { conversationId, unit: 'chat' }));
const leaves = (conversationId: string) =>
  factOf(tell(QueueLeft, { conversationId, unit: 'chat', because: 'left' }));

const parkedIn = async ({ namespace }: Place) => {
  const nats = after(await connect({ servers: busUrl() }), (connection) => connection.drain());
  const manager = await jetstreamManager(nats);
  const stream = `${namespace}_PARKED`;
  return {
    count: async () => (await manager.streams.info(stream)).state.messages,
    unanswered: async (service: string) =>
      (await manager.consumers.info(`${namespace}_FACTS`, service)).num_ack_pending,
    first: async () => (await manager.streams.getMessage(stream, { seq: 1 }))?.header,
    tellGarbage: (subject: string) => jetstream(nats).publish(subject, new Uint8Array([255, 255, 255])),
  };
};

describe('a service that hears facts', () => {
  afterEach(closeAll);

  it('hears a fact that is told twice once', async () => {
    const place = newPlace();
    const { joined, reactions } = rememberJoined();
    await hearAs(place, reactions);
    const { teller } = await openBus(place);
    const fact = joins('visitor-0');
    await teller.tell(fact, 'chat');
    await teller.tell(fact, 'chat');
    await teller.tell(joins('visitor-1'), 'chat');
    await until('the second visitor is heard of', () => joined.includes('visitor-1'));
    expect(joined).toEqual(['visitor-0', 'visitor-1']);
  });

  it('learns the id and time of a fact, and acts in its trace', async () => {
    const place = newPlace();
    const heard: (FactNews & { readonly trace: string | undefined })[] = [];
    await hearAs(place, [
      on(QueueJoined, (_body, news) => {
        heard.push({ ...news, trace: currentTrace() });
        return Promise.resolve();
      }),
    ]);
    const fact = joins('visitor-0');
    await (await openBus(place)).teller.tell(fact, 'chat');
    await until('it is heard', () => heard.length === 1);
    expect(heard).toEqual([{ id: fact.id, happenedAtMs: 1_000, delivery: 1, trace }]);
  });

  it('is told again of a fact that it could not take, until it can', async () => {
    const place = newPlace();
    const deliveries: number[] = [];
    await hearAs(place, [
      on(QueueJoined, (_body, { delivery }) => {
        deliveries.push(delivery);
        return delivery < 3 ? Promise.reject(new Error('not now')) : Promise.resolve();
      }),
    ]);
    await (await openBus(place)).teller.tell(joins('visitor-0'), 'chat');
    await until('it is taken', () => deliveries.length === 3);
    expect(deliveries).toEqual([1, 2, 3]);
    expect(await (await parkedIn(place)).count()).toBe(0);
  });

  it('parks a fact that it can never take, with the reason, and hears the others meanwhile', async () => {
    const place = newPlace();
    const heard: string[] = [];
    await hearAs(place, [
      on(QueueJoined, ({ conversationId }) => {
        if (conversationId === 'poison') throw new FaultError(fault('invalid', 'messaging.not-that-one'));
        heard.push(conversationId);
        return Promise.resolve();
      }),
    ]);
    const { teller } = await openBus(place);
    await teller.tell(joins('poison'), 'chat');
    await teller.tell(joins('visitor-1'), 'chat');
    const parked = await parkedIn(place);
    await until('it is parked', async () => (await parked.count()) === 1);
    expect(heard).toEqual(['visitor-1']);
    const header = await parked.first();
    expect(header?.get('Baken-Reason')).toBe('messaging.not-that-one');
    expect(header?.get('Baken-Deliveries')).toBe('3');
    expect(header?.get('Baken-Subject')).toBe(`${place.namespace}.fact.routing.QueueJoined`);
  });

  it('parks at once what nobody can read', async () => {
    const place = newPlace();
    const { joined, reactions } = rememberJoined();
    await hearAs(place, reactions, { pauses: [3_600_000] });
    const parked = await parkedIn(place);
    await parked.tellGarbage(`${place.namespace}.fact.routing.QueueJoined`);
    await until('it is parked', async () => (await parked.count()) === 1);
    expect((await parked.first())?.get('Baken-Reason')).toBe('Unreadable');
    expect(joined).toEqual([]);
  });

  it('leaves out a fact of a newer version that it does not know', async () => {
    const place = newPlace();
    const { joined, reactions } = rememberJoined();
    await hearAs(place, reactions, { pauses: [3_600_000] });
    const { teller } = await openBus(place);
    await teller.tell({ ...joins('visitor-0'), type: 'baken.routing.v2.QueueJoined' }, 'chat');
    await teller.tell(joins('visitor-1'), 'chat');
    await until('the one it knows is heard', () => joined.includes('visitor-1'));
    const { unanswered } = await parkedIn(place);
    await until('both are answered', async () => (await unanswered('messaging')) === 0);
    expect(joined).toEqual(['visitor-1']);
  });

  it('goes on after a restart where it was', async () => {
    const place = newPlace();
    const { teller } = await openBus(place);
    const before = rememberJoined();
    const hearing = await hearAs(place, before.reactions);
    await teller.tell(joins('visitor-0'), 'chat');
    await until('the first is heard', () => before.joined.length === 1);
    await hearing.stop();
    await teller.tell(joins('visitor-1'), 'chat');

    const afterwards = rememberJoined();
    await hearAs(place, afterwards.reactions);
    await until('the second is heard', () => afterwards.joined.length === 1);
    expect([before.joined, afterwards.joined]).toEqual([['visitor-0'], ['visitor-1']]);
  });

  it('hears what its new version reacts to, and no longer what only the old one did', async () => {
    const place = newPlace();
    const { teller } = await openBus(place);
    const old = rememberJoined();
    await (await hearAs(place, old.reactions)).stop();
    const left: string[] = [];
    await hearAs(place, [
      on(QueueLeft, ({ conversationId }) => {
        left.push(conversationId);
        return Promise.resolve();
      }),
    ]);
    await teller.tell(joins('visitor-0'), 'chat');
    await teller.tell(leaves('visitor-0'), 'chat');
    await until('it is heard', () => left.length === 1);
    expect(old.joined).toEqual([]);
  });

  it('hears facts about the same thing one after the other, and others beside them', async () => {
    const place = newPlace();
    const begun: string[] = [];
    const goOn = Promise.withResolvers<undefined>();
    await hearAs(place, [
      on(QueueJoined, async ({ conversationId }) => {
        begun.push(conversationId);
        if (conversationId === 'slow') await goOn.promise;
      }),
    ]);
    const { teller } = await openBus(place);
    await teller.tell(joins('slow'), 'chat');
    await teller.tell(joins('visitor-1'), 'chat');
    await teller.tell(joins('visitor-2'), 'mail');
    await until('the other is heard', () => begun.includes('visitor-2'));
    expect(begun).toEqual(['slow', 'visitor-2']);
    goOn.resolve(undefined);
    await until('the next is heard', () => begun.includes('visitor-1'));
  });

  it('finishes what it began before it stops, and leaves the rest to another replica', async () => {
    const place = newPlace();
    const goOn = Promise.withResolvers<undefined>();
    const begun: string[] = [];
    const first = await hearAs(
      place,
      [
        on(QueueJoined, async ({ conversationId }) => {
          begun.push(conversationId);
          await goOn.promise;
        }),
      ],
      { atOnce: 1 },
    );
    const { teller } = await openBus(place);
    await teller.tell(joins('visitor-0'), 'chat');
    await until('it began', () => begun.length === 1);
    await teller.tell(joins('visitor-1'), 'mail');
    let stopped = false;
    const stopping = first.stop().then(() => (stopped = true));
    const other = rememberJoined();
    await hearAs(place, other.reactions);
    await teller.tell(joins('visitor-2'), 'phone');
    await until('the other replica hears', () => other.joined.includes('visitor-2'));
    expect(stopped).toBe(false);
    goOn.resolve(undefined);
    await stopping;
    await until('nobody was forgotten', () => [...begun, ...other.joined].length === 3);
    expect([...begun, ...other.joined].toSorted()).toEqual(['visitor-0', 'visitor-1', 'visitor-2']);
  });

  it('may not hear whom the topology does not name, and reacts to a fact in one way only', async () => {
    const bus = await openBus(newPlace(), 'messaging');
    const { reactions } = rememberJoined();
    await expect(bus.hear(reactions, () => false)).rejects.toThrow(
      'the topology does not let messaging hear baken.routing.v1.QueueJoined',
    );
    await expect(bus.hear([...reactions, ...reactions], fromRouting)).rejects.toThrow('two reactions');
  });

  it('hears on when the bus has lost its streams', async () => {
    const place = newPlace();
    const { joined, reactions } = rememberJoined();
    await hearAs(place, reactions);
    const nats = after(await connect({ servers: busUrl() }), (connection) => connection.drain());
    const manager = await jetstreamManager(nats);
    await manager.streams.delete(`${place.namespace}_FACTS`);
    const { teller } = await openBus(place);
    const fact = joins('visitor-0');
    await teller.tell(fact, 'chat');
    await until('it is heard', () => joined.length === 1);
  });
});
