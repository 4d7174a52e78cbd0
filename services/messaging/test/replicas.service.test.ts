import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import type { PostResult } from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { ConversationEnded } from '@baken/proto/gen/baken/messaging/v1/messaging_facts.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import {
  anna,
  counsellor,
  hearLive,
  kindsOf,
  makeId,
  openWorld,
  textsOf,
  visitorOf,
  type World,
} from './support/world.ts';

const posted = (outcome: PostResult['outcome']): number => {
  if (outcome?.$case !== 'posted') throw new Error(String(outcome?.value));
  return outcome.value.sequence;
};

describe('two replicas of messaging', () => {
  let world: World;
  let one: Awaited<ReturnType<World['callsAt']>>;
  let other: Awaited<ReturnType<World['callsAt']>>;

  beforeAll(async () => {
    world = await openWorld();
    one = world.calls;
    other = await world.callsAt(await world.startReplica());
  });

  afterAll(() => world.house.close());

  const both = async (id: ConversationId) => {
    const fromOne = await world.lines(id, visitorOf(id), one);
    expect(await world.lines(id, counsellor(anna), other)).toEqual(fromOne);
    return fromOne;
  };

  it('give everything said at once one order, without a gap and without a double', async () => {
    const { begin, post } = world;
    const id = await begin();
    const count = 60;
    const saying = Array.from({ length: count }, (_, index) => {
      const fromVisitor = index % 2 === 0;
      const author = fromVisitor ? visitorOf(id) : counsellor(anna);
      return post(id, author, `${index}`, { through: index % 3 === 0 ? one : other });
    });
    const sequences = (await Promise.all(saying)).map(posted);
    const seen = await both(id);
    expect(seen.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: count + 1 }, (_, at) => at + 1),
    );
    const textAt = new Map(
      seen.map(({ sequence, kind }) => [sequence, kind?.$case === 'message' ? kind.value.text : '']),
    );
    expect(sequences.map((sequence) => textAt.get(sequence))).toEqual(
      Array.from({ length: count }, (_, index) => `${index}`),
    );
    const times = seen.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('keep many conversations apart, and each in the order in which it was said', async () => {
    const { begin, post } = world;
    const ids = await Promise.all(Array.from({ length: 8 }, () => begin()));
    const words = Array.from({ length: 12 }, (_, index) => `${index}`);
    await Promise.all(
      ids.map(async (id, at) => {
        for (const [index, word] of words.entries())
          posted(await post(id, visitorOf(id), word, { through: (at + index) % 2 === 0 ? one : other }));
      }),
    );
    for (const id of ids) expect(textsOf(await both(id))).toEqual(words);
  });

  it('write a message once that is sent to both at the same moment', async () => {
    const { begin, post } = world;
    const id = await begin();
    const clientMessageId = makeId();
    const tries = [one, other, one, other, one, other].map((through) =>
      post(id, visitorOf(id), 'Once.', { clientMessageId, through }),
    );
    expect(new Set((await Promise.all(tries)).map(posted)).size).toBe(1);
    expect(textsOf(await both(id))).toEqual(['Once.']);
  });

  it('never write anything behind the end, whoever is still saying something', async () => {
    const { house, begin, post } = world;
    const id = await begin();
    const saying = Array.from({ length: 40 }, (_, index) =>
      post(id, index % 2 === 0 ? visitorOf(id) : counsellor(anna), `${index}`, {
        through: index % 3 === 0 ? one : other,
      }),
    );
    const ending = other.endConversation(
      { conversationId: id, because: 'rounded-off' },
      house.context(counsellor(anna)),
    );
    const outcomes = await Promise.all(saying);
    expect(await ending).toMatchObject({ ok: true });
    const seen = await both(id);
    const acknowledged = outcomes.flatMap((outcome) =>
      outcome?.$case === 'posted' ? [outcome.value.sequence] : [],
    );
    expect(kindsOf(seen).indexOf('ended')).toBe(seen.length - 1);
    expect(textsOf(seen)).toHaveLength(acknowledged.length);
    expect(Math.max(...acknowledged)).toBeLessThan(seen.length);
    for (const through of [one, other])
      expect(await post(id, visitorOf(id), 'Too late.', { through })).toMatchObject({
        value: 'messaging.conversation-ended',
      });
  });

  it('let a replica that knew of nothing learn that the visitor closed', async () => {
    const { house, begin, post } = world;
    const id = await begin();
    posted(await post(id, visitorOf(id), 'Here.', { through: other }));
    await one.endConversation({ conversationId: id, because: 'closed' }, house.context(visitorOf(id)));
    expect(await post(id, visitorOf(id), 'Still here?', { through: other })).toMatchObject({
      value: 'messaging.visitor-left',
    });
  });
});

describe('a replica that dies', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });

  afterAll(() => world.house.close());

  it('after it decided and before it wrote, leaves the rest to the next look', async () => {
    const { house, begin, lines, calls, first } = world;
    const told = await house.listen(ConversationEnded);
    const id = await begin();
    const store = await house.storeOf('messaging');
    const before = await store.dump();
    await calls.endConversation(
      { conversationId: id, because: 'rounded-off' },
      house.context(counsellor(anna)),
    );
    await eventually('the end was told', () => told.length === 1);
    const after = await store.dump();
    const pending = (after['conversations'] ?? []).map((document) => ({
      ...document,
      toWrite: [
        {
          once: '!ended',
          atMs: house.clock.now().epochMilliseconds,
          happening: { kind: 'ended', by: 'counsellor' },
        },
      ],
      dueAtMs: house.clock.now().epochMilliseconds,
    }));
    await store.restore('conversations', pending);
    await store.restore('conversation_events', before['conversation_events'] ?? []);
    await first.stop();

    const next = await world.startReplica();
    await next.runJob('messaging', 'watch-conversations');
    const through = await world.callsAt(next);
    expect(kindsOf(await lines(id, counsellor(anna), through))).toEqual(['joined', 'ended']);
    await eventually('the end was told by the next one', () => told.length === 2);
  });

  it('after it wrote and before it told, is made good by the same message sent again', async () => {
    const world2 = await openWorld();
    const { house, begin, post } = world2;
    const id = await begin();
    const clientMessageId = makeId();
    posted(await post(id, visitorOf(id), 'Did it arrive?', { clientMessageId }));
    await world2.first.stop();

    // The page got no answer, and nobody on the other side heard anything.
    const next = await world2.callsAt(await world2.startReplica());
    const { events } = await hearLive({ ...world2, calls: next });
    posted(
      await post(id, visitorOf(id), 'Something that was never said', { clientMessageId, through: next }),
    );
    await eventually('it was told', () => events.length > 0);
    expect(textsOf(events.flatMap(({ kind }) => (kind?.$case === 'event' ? [kind.value] : [])))).toEqual([
      'Did it arrive?',
    ]);
    await house.close();
  });
});
