import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import { RedactionServiceDefinition } from '@baken/proto/gen/baken/redaction/v1/redaction_service.ts';
import { SideRoomServiceDefinition } from '@baken/proto/gen/baken/messaging/v1/side_room_service.ts';
import type { Running } from '@baken/runtime/service/run-services.ts';
import {
  anna,
  counsellor,
  hearLive,
  makeId,
  newKey,
  openWorld,
  textsOf,
  visitorOf,
  type World,
} from './support/world.ts';

const conversations = 40;
const planted = (at: number, what: string): string => `planted-${what}-${at}-zeehond`;

const metricsOf = async ({ probePort }: Running): Promise<string> =>
  (await fetch(`http://127.0.0.1:${probePort}/metrics`)).text();

describe('what was said', () => {
  let world: World;
  let ids: readonly ConversationId[];
  let frames: Awaited<ReturnType<typeof hearLive>>['frames'];

  const plant = async (at: number): Promise<ConversationId> => {
    const id = await world.begin({
      nickname: planted(at, 'nickname'),
      answers: { about: planted(at, 'answer') },
    });
    await world.post(id, visitorOf(id), planted(at, 'sentence'));
    await world.post(id, counsellor(anna), planted(at, 'reply'));
    const room = await world.house.calls(SideRoomServiceDefinition);
    const note = { conversationId: id, noteId: makeId(), text: planted(at, 'note') };
    await room.writeNote(note, world.house.context(counsellor(anna)));
    return id;
  };

  const everythingKept = async (): Promise<string> => {
    const dump = await (await world.house.storeOf('messaging')).dump();
    const asBytes = (_name: string, value: unknown): unknown =>
      typeof value === 'object' && value !== null && 'buffer' in value
        ? Buffer.from(value.buffer as Uint8Array).toString('latin1')
        : value;
    return JSON.stringify(dump, asBytes);
  };

  beforeAll(async () => {
    world = await openWorld();
    ({ frames } = await hearLive(world));
    ids = await Promise.all(Array.from({ length: conversations }, (_, at) => plant(at)));
  });

  afterAll(() => world.house.close());

  it('stands nowhere in the store, in the live messages, in the logs or in the metrics', async () => {
    const { house, first } = world;
    const metrics = await metricsOf(first);
    const live = frames.map(({ sealed }) => Buffer.from(sealed).toString('latin1')).join('\n');
    const places = [await everythingKept(), live, house.logLines.join('\n'), metrics];
    expect(places[0]).toContain(ids[0]);
    expect(frames.length).toBeGreaterThanOrEqual(2 * conversations);
    expect(metrics).toContain('baken_messaging_batch_messages');
    for (const place of places) expect(place).not.toContain('planted-');
  });

  it('is read by nobody without the organisation’s key', async () => {
    const other = await world.startReplica({ BAKEN_MESSAGING_ORGANISATION_KEY: newKey() });
    const stranger = await world.callsAt(other);
    for (const id of ids)
      expect(await world.read(id, counsellor(anna), stranger)).toMatchObject({
        fault: { code: 'messaging.sealed-shut' },
      });
  });

  it('is read after the organisation’s key was changed, also when the old one is gone', async () => {
    const newer = newKey();
    const during = await world.startReplica({ BAKEN_MESSAGING_ORGANISATION_KEY: `${newer}\n${world.key}` });
    await during.runJob('messaging', 'rewrap-keys');
    expect(await metricsOf(during)).toMatch(/baken_messaging_keys_to_rewrap_count(\{.*\})? 0/);
    const afterwards = await world.startReplica({ BAKEN_MESSAGING_ORGANISATION_KEY: newer });
    const through = await world.callsAt(afterwards);
    for (const [at, id] of ids.entries())
      expect(textsOf(await world.lines(id, counsellor(anna), through))).toEqual([
        planted(at, 'sentence'),
        planted(at, 'reply'),
      ]);
    expect(
      await world.post(ids[0] ?? makeId(), visitorOf(ids[0] ?? makeId()), 'on', { through }),
    ).toMatchObject({
      $case: 'posted',
    });
  });

  it('is read by nobody after erasure, not even from a backup of everything but the keys', async () => {
    const store = await world.house.storeOf('messaging');
    const backup = await store.dump();
    const redaction = await world.house.calls(RedactionServiceDefinition, {
      as: 'retention',
      of: 'messaging',
    });
    await redaction.erase(
      { dataClass: 'conversation', ids },
      world.house.context({ kind: 'system', service: 'retention' }),
    );
    expect((await store.dump())['conversation_keys']).toEqual([]);
    for (const [collection, documents] of Object.entries(backup))
      if (collection !== 'conversation_keys') await store.restore(collection, documents);
    const restored = await world.callsAt(await world.startReplica());
    for (const id of ids)
      expect(await world.read(id, counsellor(anna), restored)).toMatchObject({
        fault: { code: 'messaging.conversation-missing' },
      });
  });
});
