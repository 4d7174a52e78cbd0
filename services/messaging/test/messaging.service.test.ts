import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import {
  ConversationEnded,
  ConversationOpened,
  ConversationStarted,
} from '@baken/proto/gen/baken/messaging/v1/messaging_facts.ts';
import { MessagingServiceDefinition } from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { OfferAccepted, QueueLeft } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import {
  anna,
  bram,
  counsellor,
  hearLive,
  kindsOf,
  makeId,
  openWorld,
  textsOf,
  visitorOf,
  type World,
} from './support/world.ts';

describe('a conversation', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });

  afterAll(() => world.house.close());

  it('goes from the door to the end, with everything said in one order for both sides', async () => {
    const { house, calls, begin, post, lines } = world;
    const [opened, started, ended] = await Promise.all([
      house.listen(ConversationOpened),
      house.listen(ConversationStarted),
      house.listen(ConversationEnded),
    ]);
    const id = await begin();
    const visitor = visitorOf(id);
    await post(id, visitor, 'Is there somebody?');
    await post(id, counsellor(anna), 'I am here.');
    await post(id, visitor, 'Good.');
    await calls.endConversation(
      { conversationId: id, because: 'rounded-off' },
      house.context(counsellor(anna)),
    );

    const seen = await lines(id, visitor);
    expect(kindsOf(seen)).toEqual(['joined', 'message', 'message', 'message', 'ended']);
    expect(seen.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(seen[0]?.kind).toMatchObject({ value: { alias: 'Anna' } });
    expect(await lines(id, counsellor(anna))).toEqual(seen);
    await eventually('the end was told', () => ended.some(({ body }) => body.conversationId === id));
    expect(opened.filter(({ body }) => body.conversationId === id)).toHaveLength(1);
    expect(started.filter(({ body }) => body.conversationId === id)).toHaveLength(1);
    expect(ended.find(({ body }) => body.conversationId === id)?.body).toMatchObject({
      by: 'counsellor',
      counsellorId: anna,
      visitorMessages: 2,
      counsellorMessages: 1,
    });
  });

  it('reaches the other side live, in the same form as it is read later', async () => {
    const { house, calls, begin, post, lines } = world;
    const id = await begin();
    const { events } = await hearLive(world);
    await post(id, visitorOf(id), 'Do you read this now?');
    await calls.signal({ conversationId: id, typing: true }, house.context(counsellor(anna)));
    await calls.signal({ conversationId: id, readSequence: 2 }, house.context(counsellor(anna)));
    await eventually('all three came', () => events.length >= 3);
    const live = events.flatMap(({ kind }) => (kind?.$case === 'event' ? [kind.value] : []));
    expect(live).toEqual((await lines(id, visitorOf(id))).slice(1));
    expect(events.map(({ kind }) => kind?.$case)).toEqual(['event', 'typing', 'marks']);
  });

  it('keeps how far both sides are, and never lets a mark go back', async () => {
    const { house, calls, begin, post, read } = world;
    const id = await begin();
    await post(id, counsellor(anna), 'Take your time.');
    const mark = (sequence: number) =>
      calls.signal({ conversationId: id, readSequence: sequence }, house.context(visitorOf(id)));
    await mark(2);
    await mark(1);
    await mark(999);
    const said = await read(id, counsellor(anna));
    const marks = said.ok ? said.value.conversation?.visitorMarks : undefined;
    expect(marks).toMatchObject({ deliveredSequence: 2, readSequence: 2 });
  });

  it('recognises a message that is sent again, and gives its place', async () => {
    const { begin, post, lines } = world;
    const id = await begin();
    const clientMessageId = makeId();
    const first = await post(id, visitorOf(id), 'Only once.', { clientMessageId });
    const again = await post(id, visitorOf(id), 'Something else.', { clientMessageId });
    expect(again).toEqual(first);
    expect(textsOf(await lines(id, visitorOf(id)))).toEqual(['Only once.']);
  });

  it('still recognises it after the end, when nothing new may be said', async () => {
    const { house, calls, begin, post } = world;
    const id = await begin();
    const clientMessageId = makeId();
    const first = await post(id, visitorOf(id), 'Thank you.', { clientMessageId });
    await calls.endConversation({ conversationId: id, because: 'closed' }, house.context(visitorOf(id)));
    await calls.endConversation(
      { conversationId: id, because: 'rounded-off' },
      house.context(counsellor(anna)),
    );
    expect(await post(id, visitorOf(id), 'Thank you.', { clientMessageId })).toEqual(first);
    expect(await post(id, visitorOf(id), 'One more.')).toMatchObject({
      value: 'messaging.conversation-ended',
    });
  });

  it('begins once, also when the acceptance is told twice', async () => {
    const { house, open, lines } = world;
    const started = await house.listen(ConversationStarted);
    const id = await open();
    const offer = {
      conversationId: id,
      unit: 'volwassenen',
      offerId: makeId(),
      counsellorId: anna,
      waitedMs: 1,
    };
    await house.tell(OfferAccepted, offer, id);
    await house.tell(OfferAccepted, offer, id, makeId());
    const other = await world.begin();
    await eventually('both were heard', () => started.some(({ body }) => body.conversationId === other));
    expect(kindsOf(await lines(id, visitorOf(id)))).toEqual(['joined']);
    expect(started.filter(({ body }) => body.conversationId === id)).toHaveLength(1);
  });

  it('begins also when routing is faster than the door', async () => {
    const { house, accept, read } = world;
    const id = makeId<'conversation'>();
    await accept(id);
    const said = await eventually('it began', async () => {
      const answer = await read(id, counsellor(anna));
      return answer.ok && answer.value.events.length > 0 ? answer : undefined;
    });
    expect(said.value.conversation).toMatchObject({ nickname: '', language: '' });
    const intake = await house.calls(MessagingServiceDefinition, { as: 'intake' });
    await intake.openConversation(
      { conversationId: id, unit: 'volwassenen', language: 'fr', nickname: 'Zon', answers: [] },
      house.context({ kind: 'anonymous' }),
    );
    expect(await read(id, counsellor(anna))).toMatchObject({
      value: { conversation: { nickname: 'Zon', language: 'fr' } },
    });
  });

  it('shows the name of a counsellor whose first act ever is to accept', async () => {
    const { accept, lines, open, read } = world;
    const cato = 'cato' as typeof anna;
    const id = await open();
    await accept(id, cato);
    await eventually('Cato may read', async () => (await read(id, counsellor(cato, 'Cato'))).ok);
    const [joined] = await eventually('Cato joined', async () => {
      const seen = await lines(id, visitorOf(id));
      return seen.length > 0 ? seen : undefined;
    });
    expect(joined?.kind).toMatchObject({ $case: 'joined', value: { alias: 'Cato' } });
  });

  it('goes on with a colleague who takes over, and the first one can no longer read or speak', async () => {
    const { accept, begin, lines, post, read } = world;
    const id = await begin();
    await accept(id, bram);
    await eventually('Bram joined', async () => (await lines(id, visitorOf(id))).length === 3);
    expect(kindsOf(await lines(id, visitorOf(id)))).toEqual(['joined', 'left', 'joined']);
    expect(await post(id, counsellor(anna), 'Are you still there?')).toMatchObject({
      value: 'messaging.not-yours',
    });
    expect(await read(id, counsellor(anna))).toMatchObject({ fault: { code: 'messaging.not-yours' } });
    expect(await post(id, counsellor(bram, 'Bram'), 'I take over.')).toMatchObject({ $case: 'posted' });
  });

  it('is over, and its words are gone, for a visitor who leaves the queue', async () => {
    const { house, open, read, post } = world;
    const id = await open({ nickname: 'Regenboog' });
    const store = await house.storeOf('messaging');
    await house.tell(QueueLeft, { conversationId: id, unit: 'volwassenen', because: 'left' }, id);
    await eventually('its key is gone', async () => {
      const { conversation_keys: keys = [] } = await store.dump();
      return !keys.some((key) => '_id' in key && key._id === id);
    });
    expect(await read(id, visitorOf(id))).toMatchObject({
      fault: { code: 'messaging.conversation-missing' },
    });
    expect(await post(id, visitorOf(id), 'Hello?')).toMatchObject({
      value: 'messaging.conversation-missing',
    });
  });

  it('refuses what nobody can read, and says which of many were refused', async () => {
    const { house, calls, begin } = world;
    const id = await begin();
    const author = { kind: { $case: 'visitor', value: { conversationId: id } } } as const;
    const say = (text: string, more: object = {}) => ({
      conversationId: id,
      author,
      clientMessageId: makeId() as string,
      text,
      ...more,
    });
    const answer = await calls.postMessages(
      {
        posts: [
          say(' \n '),
          say('a'.repeat(4_001)),
          say('fine'),
          say('fine', { clientMessageId: 'one' }),
          say('fine', { conversationId: 'nothing' }),
          say('fine', { author: undefined }),
          say('fine', { author: { kind: { $case: 'anonymous', value: {} } } }),
        ],
      },
      house.context({ kind: 'system', service: 'gateway' }),
    );
    const outcomes = answer.ok ? answer.value.results.map(({ outcome }) => outcome?.value) : [];
    expect(outcomes).toEqual([
      'messaging.text-empty',
      'messaging.text-too-long',
      expect.objectContaining({ sequence: 2 }),
      'messaging.client-message-id-invalid',
      'messaging.conversation-missing',
      'messaging.not-yours',
      'messaging.not-yours',
    ]);
  });
});

describe('somebody else’s conversation', () => {
  let world: World;
  let mine: ConversationId;
  let theirs: ConversationId;

  beforeAll(async () => {
    world = await openWorld();
    mine = await world.begin();
    theirs = await world.begin({ nickname: 'Regenboog', answers: { age: '17' } });
  });

  afterAll(() => world.house.close());

  it('cannot be read, signalled, ended or posted to by a visitor', async () => {
    const { house, calls, post } = world;
    const me = house.context(visitorOf(mine));
    const refused = [
      await calls.readConversation({ conversationId: theirs, afterSequence: 0, limit: 10 }, me),
      await calls.signal({ conversationId: theirs, typing: true }, me),
      await calls.endConversation({ conversationId: theirs, because: 'left' }, me),
      await calls.resumeConversation({ conversationId: theirs }, me),
    ];
    expect(refused.map(({ ok }) => ok)).toEqual([false, false, false, false]);
    expect(await post(theirs, visitorOf(mine), 'Who are you?')).toMatchObject({
      value: 'messaging.not-yours',
    });
  });

  it('cannot be read, signalled, ended or posted to by a counsellor who is not in it', async () => {
    const { house, calls, post } = world;
    const me = house.context(counsellor(bram));
    const refused = [
      await calls.readConversation({ conversationId: theirs, afterSequence: 0, limit: 10 }, me),
      await calls.signal({ conversationId: theirs, typing: true }, me),
      await calls.endConversation({ conversationId: theirs, because: 'rounded-off' }, me),
      await calls.extendConversation({ conversationId: theirs }, me),
    ];
    expect(refused).toEqual(
      refused.map(() => ({ ok: false, fault: expect.objectContaining({ code: 'messaging.not-yours' }) })),
    );
    expect(await post(theirs, counsellor(bram), 'Who are you?')).toMatchObject({
      value: 'messaging.not-yours',
    });
  });

  it('shows nickname and answers to its counsellor, and not to its visitor', async () => {
    const forCounsellor = await world.read(theirs, counsellor(anna));
    expect(forCounsellor).toMatchObject({
      value: { conversation: { nickname: 'Regenboog', answers: [{ question: 'age', value: '17' }] } },
    });
    const forVisitor = await world.read(theirs, visitorOf(theirs));
    expect(forVisitor).toMatchObject({ value: { conversation: { nickname: '', answers: [] } } });
  });

  it('is listed for nobody but its counsellor', async () => {
    const list = async (by: ReturnType<typeof counsellor>) => {
      const answer = await world.calls.listConversations({}, world.house.context(by));
      return answer.ok ? answer.value.conversations.map(({ conversationId }) => conversationId) : [];
    };
    expect(await list(counsellor(bram))).toEqual([]);
    expect((await list(counsellor(anna))).sort()).toEqual([mine, theirs].sort());
  });
});
