import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import { NotesChanged } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';
import { SideRoomServiceDefinition } from '@baken/proto/gen/baken/messaging/v1/side_room_service.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import {
  anna,
  bram,
  counsellor,
  hearLive,
  makeId,
  openWorld,
  visitorOf,
  type World,
} from './support/world.ts';

describe('the side room', () => {
  let world: World;
  let room: Awaited<ReturnType<typeof openRoom>>;
  let id: ConversationId;

  const openRoom = () => world.house.calls(SideRoomServiceDefinition);
  const as = (who: ReturnType<typeof counsellor>) => world.house.context(who);
  const note = (text: string, noteId: string = makeId()) => ({ conversationId: id, noteId, text });

  beforeAll(async () => {
    world = await openWorld();
    room = await openRoom();
    id = await world.begin();
  });

  afterAll(() => world.house.close());

  it('keeps notes for counsellors, once each', async () => {
    const woken: string[] = [];
    (await world.house.live()).hear(NotesChanged, '*', ({ conversationId }) => woken.push(conversationId));
    const first = note('Third contact this week, take it slowly.');
    const written = await room.writeNote(first, as(counsellor(anna)));
    expect(await room.writeNote(first, as(counsellor(anna)))).toEqual(written);
    const notes = await room.listNotes({ conversationId: id }, as(counsellor(anna)));
    expect(notes).toMatchObject({
      value: { notes: [{ text: 'Third contact this week, take it slowly.', alias: 'Anna' }] },
    });
    await eventually('the console was woken', () => woken.includes(id));
  });

  it('can be reached by no call of the visitor, and nothing of it is in what the visitor gets', async () => {
    const visitor = world.house.context(visitorOf(id));
    const { events } = await hearLive(world);
    await room.writeNote(note('The visitor must never see this.'), as(counsellor(anna)));
    expect(await room.listNotes({ conversationId: id }, visitor)).toMatchObject({
      fault: { kind: 'denied' },
    });
    expect(await room.writeNote(note('Hello'), visitor)).toMatchObject({ fault: { kind: 'denied' } });
    await world.post(id, counsellor(anna), 'I am with you.');
    await eventually('the message came', () => events.length > 0);
    const everything = JSON.stringify([events, await world.read(id, visitorOf(id))]);
    expect(everything).toContain('I am with you.');
    expect(everything).not.toContain('never see this');
  });

  it('lets a colleague who is asked in read along and advise, but not speak', async () => {
    const adviser = counsellor(bram, 'Bram');
    expect(await world.read(id, adviser)).toMatchObject({ fault: { code: 'messaging.not-yours' } });
    await room.callInAdviser({ conversationId: id, counsellorId: bram }, as(counsellor(anna)));
    expect(await world.read(id, adviser)).toMatchObject({ ok: true });
    expect(await room.writeNote(note('Ask about school.'), as(adviser))).toMatchObject({ ok: true });
    expect(await world.post(id, adviser, 'Hello')).toMatchObject({ value: 'messaging.not-yours' });
    await room.dismissAdviser({ conversationId: id, counsellorId: bram }, as(counsellor(anna)));
    expect(await room.listNotes({ conversationId: id }, as(adviser))).toMatchObject({
      fault: { code: 'messaging.not-yours' },
    });
  });
});
