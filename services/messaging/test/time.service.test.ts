import { afterEach, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import { ConversationEnded } from '@baken/proto/gen/baken/messaging/v1/messaging_facts.ts';
import { Reach } from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import { QueueLeft } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { OpeningChanged } from '@baken/proto/gen/baken/scheduling/v1/scheduling_facts.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import { anna, counsellor, hearLive, kindsOf, openWorld, visitorOf, type World } from './support/world.ts';

let world: World;
afterEach(() => world.house.close());

const warningsIn = async (id: ConversationId): Promise<readonly number[]> =>
  (await world.lines(id, counsellor(anna))).flatMap(({ kind }) =>
    kind?.$case === 'timeWarning' ? [kind.value.minutesLeft] : [],
  );

/** Moves the clock, and looks as the job does each second. */
const pass = async (duration: Temporal.DurationLike): Promise<void> => {
  world.house.clock.moveBy(duration);
  await world.first.runJob('messaging', 'watch-conversations');
};

describe('the longest duration', () => {
  it('at CLBch@t warns both at ten and five minutes, and ends it at 45', async () => {
    world = await openWorld('clbchat');
    const { house } = world;
    const ended = await house.listen(ConversationEnded);
    const id = await world.begin();
    await pass({ minutes: 35 });
    expect(await warningsIn(id)).toEqual([10]);
    await pass({ minutes: 5 });
    await pass({ minutes: 4 });
    expect(await warningsIn(id)).toEqual([10, 5]);
    expect(await world.lines(id, visitorOf(id))).toEqual(await world.lines(id, counsellor(anna)));
    await pass({ minutes: 1 });
    expect(kindsOf(await world.lines(id, visitorOf(id))).at(-1)).toBe('ended');
    await eventually('the end was told', () => ended.some(({ body }) => body.by === 'time'));
    expect(await world.post(id, visitorOf(id), 'But')).toMatchObject({
      value: 'messaging.conversation-ended',
    });
  });

  it('at CAW says that the time is up, and can be extended by a quarter, once', async () => {
    world = await openWorld('caw');
    const { house, calls } = world;
    const id = await world.begin();
    await pass({ minutes: 56 });
    const extend = () => calls.extendConversation({ conversationId: id }, house.context(counsellor(anna)));
    const extended = await extend();
    const said = await world.read(id, visitorOf(id));
    const ends = said.ok ? said.value.conversation?.endsAtMs : undefined;
    expect(extended).toMatchObject({ ok: true, value: { endsAtMs: ends } });
    expect(await extend()).toMatchObject({ fault: { code: 'messaging.extension-spent' } });
    await pass({ minutes: 20 });
    expect(await warningsIn(id)).toEqual([5, 0]);
    expect(await world.post(id, visitorOf(id), 'Thank you.')).toMatchObject({ $case: 'posted' });
  });
});

describe('losing the page', () => {
  const reach = (id: ConversationId, reachable: boolean) =>
    world.calls.signal({ conversationId: id, reachable }, world.house.context(visitorOf(id)));

  it('brings the visitor back to everything at 299 seconds', async () => {
    world = await openWorld();
    const id = await world.begin();
    const { events } = await hearLive(world);
    await world.post(id, visitorOf(id), 'Wait.');
    await reach(id, false);
    await eventually('the counsellor sees it', () => events.some(({ kind }) => kind?.$case === 'reach'));
    expect(await world.read(id, counsellor(anna))).toMatchObject({
      value: { conversation: { visitorReach: Reach.LOST } },
    });
    await pass({ seconds: 298 });
    expect(await reach(id, true)).toMatchObject({ ok: true });
    expect(await world.post(id, visitorOf(id), 'I am back.')).toMatchObject({ $case: 'posted' });
    expect(kindsOf(await world.lines(id, visitorOf(id)))).toEqual(['joined', 'message', 'message']);
  });

  it('is the end at 301 seconds, and shows nothing to whoever comes then', async () => {
    world = await openWorld();
    const id = await world.begin();
    await reach(id, false);
    world.house.clock.moveBy({ seconds: 301 });
    expect(await reach(id, true)).toMatchObject({ fault: { code: 'messaging.return-window-over' } });
    expect(await world.read(id, visitorOf(id))).toMatchObject({
      fault: { code: 'messaging.return-window-over' },
    });
    await pass({ seconds: 1 });
    expect(await world.read(id, visitorOf(id))).toMatchObject({
      fault: { code: 'messaging.conversation-missing' },
    });
    expect(kindsOf(await world.lines(id, counsellor(anna)))).toEqual(['joined', 'ended']);
  });

  it('is the end too when routing gave the visitor up', async () => {
    world = await openWorld();
    const id = await world.begin();
    await world.house.tell(QueueLeft, { conversationId: id, unit: 'volwassenen', because: 'lost' }, id);
    await eventually('it ended', async () => (await world.lines(id, counsellor(anna))).length === 2);
  });
});

describe('the ways out', () => {
  const end = (id: ConversationId, because: string) =>
    world.calls.endConversation({ conversationId: id, because }, world.house.context(visitorOf(id)));
  const resume = (id: ConversationId) =>
    world.calls.resumeConversation({ conversationId: id }, world.house.context(visitorOf(id)));

  it('close, which can be taken back for five minutes', async () => {
    world = await openWorld();
    const id = await world.begin();
    await end(id, 'closed');
    expect(await world.read(id, visitorOf(id))).toMatchObject({ fault: { code: 'messaging.visitor-left' } });
    expect(await world.post(id, counsellor(anna), 'I wait a moment.')).toMatchObject({ $case: 'posted' });
    await pass({ seconds: 299 });
    expect(await resume(id)).toMatchObject({ ok: true });
    const seen = kindsOf(await world.lines(id, visitorOf(id)));
    expect(seen).toEqual(['joined', 'left', 'message', 'joined']);
    await end(id, 'closed');
    await pass({ seconds: 301 });
    expect(await resume(id)).toMatchObject({ fault: { code: 'messaging.conversation-ended' } });
  });

  it('close at Veilig Thuis, which can be taken back until the chat closes', async () => {
    world = await openWorld('veilig-thuis');
    const id = await world.begin();
    await end(id, 'closed');
    await pass({ hours: 2 });
    expect(await resume(id)).toMatchObject({ ok: true });
    await end(id, 'closed');
    await world.house.tell(
      OpeningChanged,
      { unit: 'volwassenen', open: false, admits: false },
      'volwassenen',
    );
    await eventually('it ended', async () =>
      kindsOf(await world.lines(id, counsellor(anna))).includes('ended'),
    );
  });

  it('leave quickly, after which not one character is shown', async () => {
    world = await openWorld();
    const id = await world.begin();
    await world.post(id, visitorOf(id), 'They are coming.');
    await end(id, 'left');
    for (const answer of [await world.read(id, visitorOf(id)), await resume(id)])
      expect(answer).toMatchObject({ ok: false });
    expect(kindsOf(await world.lines(id, counsellor(anna))).at(-1)).toBe('ended');
  });

  it('leave quickly also after the counsellor ended it', async () => {
    world = await openWorld();
    const id = await world.begin();
    await world.calls.endConversation(
      { conversationId: id, because: 'rounded-off' },
      world.house.context(counsellor(anna)),
    );
    expect(await world.read(id, visitorOf(id))).toMatchObject({ ok: true });
    await end(id, 'left');
    expect(await world.read(id, visitorOf(id))).toMatchObject({
      fault: { code: 'messaging.conversation-missing' },
    });
  });
});
