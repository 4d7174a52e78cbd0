import { createDecipheriv, randomBytes, randomFillSync } from 'node:crypto';
import type { Actor, ConversationId, CounsellorId } from '@baken/kernel';
import { idMaker } from '@baken/kernel';
import type { ConversationEvent } from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import { LiveEvent, LiveFrame } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';
import {
  MessagingServiceDefinition,
  type PostResult,
} from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { OfferAccepted } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { bakenTopology, type Topology } from '@baken/runtime/rpc/topology.ts';
import type { Running } from '@baken/runtime/service/run-services.ts';
import { eventually, openTestHouse } from '@baken/runtime/testing/test-house.ts';
import { messaging } from '../../src/messaging.ts';

export const newKey = (): string => randomBytes(32).toString('hex');
export const makeId = idMaker(
  () => Date.now(),
  (bytes) => randomFillSync(bytes),
);

export const anna = 'anna' as CounsellorId;
export const bram = 'bram' as CounsellorId;
export const counsellor = (counsellorId: CounsellorId, alias = 'Anna'): Actor => ({
  kind: 'staff',
  counsellorId,
  roles: ['counsellor'],
  units: [],
  alias,
});
export const visitorOf = (conversationId: ConversationId): Actor => ({ kind: 'visitor', conversationId });

/** Retention is drawn here as it will be: nobody else may hide and erase. */
const withRetention: Topology = {
  ...bakenTopology,
  services: [...bakenTopology.services, 'retention'],
  calledBy: (from) => (from === 'retention' ? ['messaging'] : bakenTopology.calledBy(from)),
  mayCall: (from, to) => bakenTopology.mayCall(from, to) || (from === 'retention' && to === 'messaging'),
};

/** Tuesday 24 November 2026, when every chat is open. */
const tuesday = Temporal.Instant.from('2026-11-24T13:30:00Z');

/** Messaging on the real store and bus, and everybody who talks to it. */
export const openWorld = async (organisation = 'caw', key = newKey()) => {
  const house = await openTestHouse({ organisation, at: tuesday, topology: withRetention });
  const startReplica = (settings: Readonly<Record<string, string>> = {}): Promise<Running> =>
    house.start(messaging, { BAKEN_MESSAGING_ORGANISATION_KEY: key, ...settings });
  const first = await startReplica();
  const callsAt = (at: Running) => house.calls(MessagingServiceDefinition, { at });
  const calls = await callsAt(first);
  const intake = await house.calls(MessagingServiceDefinition, { as: 'intake' });
  type Calls = typeof calls;

  // A console that is opened asks for its conversations.
  await calls.listConversations({}, house.context(counsellor(anna)));

  const open = async (said: { nickname?: string; answers?: Record<string, string> } = {}) => {
    const conversationId = makeId<'conversation'>();
    const answers = Object.entries(said.answers ?? {}).map(([question, value]) => ({ question, value }));
    const opening = { conversationId, unit: 'volwassenen', language: 'nl' };
    const opened = await intake.openConversation(
      { ...opening, nickname: said.nickname ?? '', answers },
      house.context({ kind: 'anonymous' }),
    );
    if (!opened.ok) throw new Error(opened.fault.code);
    return conversationId;
  };

  const accept = (conversationId: ConversationId, counsellorId = anna, offerId: string = makeId()) =>
    house.tell(
      OfferAccepted,
      { conversationId, unit: 'volwassenen', offerId, counsellorId, waitedMs: 1 },
      conversationId,
    );

  const read = async (conversationId: ConversationId, by: Actor, through: Calls = calls) =>
    through.readConversation({ conversationId, afterSequence: 0, limit: 500 }, house.context(by));

  const lines = async (conversationId: ConversationId, by: Actor, through: Calls = calls) => {
    const said = await read(conversationId, by, through);
    if (!said.ok) throw new Error(said.fault.code);
    return said.value.events;
  };

  /** Opened, and Anna is in. */
  const begin = async (said: Parameters<typeof open>[0] = {}): Promise<ConversationId> => {
    const conversationId = await open(said);
    await accept(conversationId);
    await eventually(
      'Anna joined',
      async () => (await lines(conversationId, visitorOf(conversationId))).length > 0,
    );
    return conversationId;
  };

  const post = async (
    conversationId: ConversationId,
    author: Actor,
    text: string,
    how: { clientMessageId?: string; through?: Calls } = {},
  ): Promise<PostResult['outcome']> => {
    const { clientMessageId = makeId(), through = calls } = how;
    const answer = await through.postMessages(
      { posts: [{ conversationId, author: wire(author), clientMessageId, text }] },
      house.context({ kind: 'system', service: 'gateway' }),
    );
    if (!answer.ok) throw new Error(answer.fault.code);
    return answer.value.results[0]?.outcome;
  };

  return { house, calls, callsAt, first, startReplica, open, accept, begin, read, lines, post, key };
};
export type World = Awaited<ReturnType<typeof openWorld>>;

const wire = (actor: Actor) => {
  switch (actor.kind) {
    case 'visitor':
      return { kind: { $case: 'visitor', value: { conversationId: actor.conversationId } } } as const;
    case 'staff':
      return { kind: { $case: 'staff', value: actor } } as const;
    case 'anonymous':
    case 'system':
      return { kind: { $case: 'anonymous', value: {} } } as const;
  }
};

export const textsOf = (events: readonly ConversationEvent[]): readonly string[] =>
  events.flatMap(({ kind }) => (kind?.$case === 'message' ? [kind.value.text] : []));

export const kindsOf = (events: readonly ConversationEvent[]): readonly string[] =>
  events.map(({ kind }) => kind?.$case ?? 'nothing');

/** Hears what is live as a gateway does, with the keys that it was given. */
export const hearLive = async ({ house, calls }: World) => {
  const answer = await calls.listLiveKeys({}, house.context({ kind: 'system', service: 'gateway' }));
  if (!answer.ok) throw new Error(answer.fault.code);
  const keys = new Map(answer.value.keys.map(({ keyId, key }) => [keyId, key]));
  const events: LiveEvent[] = [];
  const frames: LiveFrame[] = [];
  (await house.live()).hear(LiveFrame, '*', (frame, conversationId) => {
    frames.push(frame);
    const key = keys.get(frame.keyId);
    if (!key) return;
    const decipher = createDecipheriv('aes-256-gcm', key, frame.nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(conversationId));
    decipher.setAuthTag(frame.sealed.subarray(-16));
    const opened = Buffer.concat([decipher.update(frame.sealed.subarray(0, -16)), decipher.final()]);
    events.push(LiveEvent.decode(opened));
  });
  return { events, frames };
};
