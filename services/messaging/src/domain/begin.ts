import { decide, ok, type ConversationId, type CounsellorId, type Decision } from '@baken/kernel';
import {
  happens,
  nothingSaid,
  type Conversation,
  type ConversationEvent,
  type Door,
  type Running,
  type Waiting,
} from './conversation.ts';
import { end } from './end.ts';
import { endLost } from './reach.ts';
import { onceOf } from './line.ts';

/**
 * How a conversation begins. Three messages announce it, in any order and more than once: intake hands over what was said at the door, routing says
 * that there is a place in the queue, routing says that a counsellor accepted. Each of them may be the first.
 */
type Moved = Decision<Conversation, ConversationEvent>;

const unchanged = (conversation: Conversation): Moved => ok({ state: conversation, events: [] });

/** Intake: somebody came in, with these words. A conversation that is over by then keeps none of them. */
export const open = (
  found: Conversation | undefined,
  opening: { id: ConversationId; unit: string; language: string; door: Door },
  now: Temporal.Instant,
): Moved => {
  if (found === undefined) return opened({ ...fresh(opening.id, opening.unit, now), ...opening });
  if (found.state === 'ended' || found.language !== '') return unchanged(found);
  return decide({
    ...found,
    language: opening.language,
    door: opening.door,
  });
};

/** Routing: there is a place in the queue for them. */
export const place = (
  found: Conversation | undefined,
  placing: { id: ConversationId; unit: string },
  now: Temporal.Instant,
): Moved => {
  if (found === undefined) return opened({ ...fresh(placing.id, placing.unit, now), placed: true });
  if (found.state !== 'waiting' || found.placed) return unchanged(found);
  return decide({ ...found, placed: true });
};

/**
 * Routing: this counsellor accepted. The counsellor comes in; when another one was in, that one leaves first (hand-over, or somebody who vanished).
 * The same offer lets in once.
 */
export const letIn = (
  found: Conversation | undefined,
  offer: { id: ConversationId; unit: string; offerId: string; counsellorId: CounsellorId },
  now: Temporal.Instant,
): Moved => {
  const { offerId, counsellorId } = offer;
  const counsellor = { counsellorId, offerId };
  const joined = happens(onceOf.joined(offerId), now, { kind: 'joined', side: 'counsellor', counsellorId });
  if (found?.state === 'ended') return unchanged(found);
  if (found?.state === 'running') return handOver(found, counsellor, joined, now);
  const before = found ?? fresh(offer.id, offer.unit, now);
  const running: Running = {
    id: before.id,
    unit: offer.unit,
    language: before.language,
    openedAt: before.openedAt,
    door: before.door,
    state: 'running',
    startedAt: now,
    counsellor,
    advisers: [],
    lostSince: {},
    returns: 0,
    extensions: 0,
    warned: [],
    toWrite: [...before.toWrite, joined],
  };
  const events: ConversationEvent[] = [{ kind: 'started', conversation: running }];
  if (found === undefined) events.unshift({ kind: 'opened', conversation: running });
  return decide(running, ...events);
};

const handOver = (
  running: Running,
  counsellor: Running['counsellor'],
  joined: Running['toWrite'][number],
  now: Temporal.Instant,
): Moved => {
  const from = running.counsellor;
  if (from.offerId === counsellor.offerId) return unchanged(running);
  const { counsellor: _lost, ...lostSince } = running.lostSince;
  const left = happens(onceOf.left(from.offerId), now, {
    kind: 'left',
    side: 'counsellor',
    counsellorId: from.counsellorId,
  });
  const next: Running = {
    ...running,
    counsellor,
    advisers: running.advisers.filter((adviser) => adviser !== counsellor.counsellorId),
    lostSince,
    toWrite: [...running.toWrite, left, joined],
  };
  return decide(next, {
    kind: 'handed-over',
    conversation: next,
    from: from.counsellorId,
  });
};

/**
 * Routing: the visitor gave the place up, or it was given up for them. Before anybody came that is the end, and what the door knew is of no use to anyone
 * any more. Later it only ends what the visitor lost: whose page did not come back in time.
 */
export const giveUp = (
  found: Conversation | undefined,
  leaving: { id: ConversationId; unit: string; because: string },
  now: Temporal.Instant,
): Moved => {
  const conversation = found ?? fresh(leaving.id, leaving.unit, now);
  if (conversation.state === 'running' && leaving.because === 'lost') return endLost(conversation, now);
  if (conversation.state !== 'waiting') return unchanged(conversation);
  const by = leaving.because === 'closed' ? 'time' : 'visitor';
  const ended = end(conversation, { by, visitorGone: true }, now);
  if (found !== undefined || !ended.ok) return ended;
  return decide(ended.value.state, { kind: 'opened', conversation }, ...ended.value.events);
};

const fresh = (id: ConversationId, unit: string, now: Temporal.Instant): Waiting => ({
  id,
  unit,
  language: '',
  openedAt: now,
  door: nothingSaid,
  toWrite: [],
  state: 'waiting',
  placed: false,
});

const opened = (conversation: Waiting): Moved => decide(conversation, { kind: 'opened', conversation });
