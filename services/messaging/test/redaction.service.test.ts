import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import {
  Outcome,
  RedactionServiceDefinition,
} from '@baken/proto/gen/baken/redaction/v1/redaction_service.ts';
import { anna, counsellor, makeId, openWorld, textsOf, visitorOf, type World } from './support/world.ts';

describe('what must be forgotten', () => {
  let world: World;
  let redaction: Awaited<ReturnType<typeof openRedaction>>;

  const openRedaction = () =>
    world.house.calls(RedactionServiceDefinition, { as: 'retention', of: 'messaging' });
  const retention = () => world.house.context({ kind: 'system', service: 'retention' });
  const conversation = (...ids: readonly string[]) => ({ dataClass: 'conversation', ids });

  beforeAll(async () => {
    world = await openWorld('1712');
    redaction = await openRedaction();
  });

  afterAll(() => world.house.close());

  const endedConversation = async (): Promise<ConversationId> => {
    const id = await world.begin({ nickname: 'Regenboog' });
    await world.post(id, visitorOf(id), 'Nobody may ever read this again.');
    await world.calls.endConversation(
      { conversationId: id, because: 'rounded-off' },
      world.house.context(counsellor(anna)),
    );
    return id;
  };

  it('is served to nobody from the moment it is hidden', async () => {
    const id = await endedConversation();
    const first = await redaction.hide(conversation(id), retention());
    expect(first).toMatchObject({ value: { receipts: [{ id, outcome: Outcome.HIDDEN }] } });
    for (const reader of [counsellor(anna), visitorOf(id)])
      expect(await world.read(id, reader)).toMatchObject({
        fault: { code: 'messaging.conversation-missing' },
      });
    world.house.clock.moveBy({ minutes: 1 });
    expect(await redaction.hide(conversation(id), retention())).toEqual(first);
  });

  it('is erased with its key, and says so again with the time of the first act', async () => {
    const id = await endedConversation();
    const first = await redaction.erase(conversation(id), retention());
    expect(first).toMatchObject({ value: { receipts: [{ id, outcome: Outcome.ERASED }] } });
    expect(await world.read(id, counsellor(anna))).toMatchObject({
      fault: { code: 'messaging.conversation-missing' },
    });
    world.house.clock.moveBy({ minutes: 1 });
    expect(await redaction.erase(conversation(id), retention())).toEqual(first);
  });

  it('is gone without a trace an hour later', async () => {
    const id = await endedConversation();
    await redaction.erase(conversation(id), retention());
    world.house.clock.moveBy({ minutes: 61 });
    await world.first.runJob('messaging', 'remove-erased');
    expect(await redaction.erase(conversation(id), retention())).toMatchObject({
      value: { receipts: [{ id, outcome: Outcome.ABSENT }] },
    });
    const everything = JSON.stringify(await (await world.house.storeOf('messaging')).dump());
    expect(everything).not.toContain(id);
  });

  it('ends first when they still talk, so that nothing can be added', async () => {
    const id = await world.begin();
    await world.post(id, visitorOf(id), 'I take my consent back.');
    const replica = await world.callsAt(await world.startReplica());
    await world.post(id, visitorOf(id), 'At once.', { through: replica });
    await redaction.erase(conversation(id), retention());
    for (const through of [world.calls, replica])
      expect(await world.post(id, counsellor(anna), 'Wait.', { through })).toMatchObject({
        $case: 'refused',
      });
    const { conversation_events: rows = [] } = await (await world.house.storeOf('messaging')).dump();
    const left = rows.filter((row) => 'conversation' in row && row.conversation === id);
    expect(left).toMatchObject([{ kind: 'ended', by: 'withdrawn' }]);
  });

  it('can be the nickname alone', async () => {
    const id = await endedConversation();
    const nickname = { dataClass: 'nickname', ids: [id] };
    expect(await redaction.hide(nickname, retention())).toMatchObject({
      value: { receipts: [{ outcome: Outcome.HIDDEN }] },
    });
    expect(await world.read(id, counsellor(anna))).toMatchObject({
      value: { conversation: { nickname: '' } },
    });
    expect(await redaction.erase(nickname, retention())).toMatchObject({
      value: { receipts: [{ outcome: Outcome.ERASED }] },
    });
    expect(textsOf(await world.lines(id, counsellor(anna)))).toHaveLength(1);
  });

  it('is nothing where there is no such conversation', async () => {
    const [id, word] = [makeId(), 'Regenboog'];
    expect(await redaction.erase(conversation(id, word), retention())).toMatchObject({
      value: {
        receipts: [
          { id, outcome: Outcome.ABSENT },
          { id: word, outcome: Outcome.ABSENT },
        ],
      },
    });
    expect(await redaction.erase({ dataClass: 'dossier', ids: [] }, retention())).toMatchObject({
      fault: { code: 'messaging.data-class-unknown' },
    });
  });

  it('is served to nobody past its term, also before anybody erased it', async () => {
    const id = await endedConversation();
    world.house.clock.moveBy({ days: 180 });
    expect(await world.read(id, counsellor(anna))).toMatchObject({ ok: true });
    world.house.clock.moveBy({ days: 5 });
    expect(await world.read(id, counsellor(anna))).toMatchObject({
      fault: { code: 'messaging.conversation-missing' },
    });
  });
});
