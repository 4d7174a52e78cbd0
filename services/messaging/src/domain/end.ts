import { decide, ok, refuse, type Decision } from '@baken/kernel';
import {
  happens,
  nothingSaid,
  type Conversation,
  type ConversationEvent,
  type ConversationRules,
  type Ended,
  type Said,
} from './conversation.ts';
import { faults } from './faults.ts';
import { onceOf, type EndedBy } from './line.ts';

/**
 * How a conversation ends: by the visitor, by the counsellor, by time, or because both are gone. It is ended at once; the line `ended` then gets its
 * place in the row, and only then others are told, with the number of messages, which nothing can change any more.
 *
 * Two ways out for a visitor (seed 002 of Veilig Thuis, "altijd terug"): *close* can be taken back within the return window, so that a slip of
 * the finger loses nobody; *leave quickly* cannot, since somebody may be looking over the shoulder.
 */
type Moved = Decision<Conversation, ConversationEvent>;

export const end = (
  conversation: Conversation,
  how: { by: EndedBy; visitorGone?: boolean },
  now: Temporal.Instant,
): Moved => {
  const visitorGone = how.visitorGone ?? false;
  if (conversation.state === 'ended')
    return visitorGone && !conversation.visitorGone
      ? decide({ ...conversation, visitorGone })
      : ok({ state: conversation, events: [] });
  const { id, unit, language, openedAt, door, toWrite } = conversation;
  const ended: Ended = {
    id,
    unit,
    language,
    openedAt,
    door,
    state: 'ended',
    ...(conversation.state === 'running' && {
      startedAt: conversation.startedAt,
      counsellor: conversation.counsellor,
    }),
    advisers: conversation.state === 'running' ? conversation.advisers : [],
    endedAt: now,
    by: how.by,
    visitorGone,
    toWrite: [...toWrite, happens(onceOf.ended, now, { kind: 'ended', by: how.by })],
  };
  return decide(ended);
};

/** The visitor presses close. While nobody has come in, or where there is no way back, that is the end. */
export const close = (
  conversation: Conversation,
  { afterClosing }: Pick<ConversationRules, 'afterClosing'>,
  now: Temporal.Instant,
): Moved => {
  if (conversation.state !== 'running' || afterClosing === 'nothing')
    return end(conversation, { by: 'visitor' }, now);
  if (conversation.closedAt !== undefined) return ok({ state: conversation, events: [] });
  const once = onceOf.visitorClosed(conversation.returns + 1);
  return decide({
    ...conversation,
    closedAt: now,
    toWrite: [...conversation.toWrite, happens(once, now, { kind: 'left', side: 'visitor' })],
  });
};

/** The visitor takes closing back. Faults: conversation-ended, not-closed, return-window-over. */
export const takeBack = (
  conversation: Conversation,
  rules: Pick<ConversationRules, 'afterClosing' | 'returnWindowSeconds'>,
  now: Temporal.Instant,
): Moved => {
  if (conversation.state === 'ended') return refuse(faults.conversationEnded);
  if (conversation.state === 'waiting' || conversation.closedAt === undefined)
    return refuse(faults.notClosed);
  const until = closedUntil(conversation.closedAt, rules);
  if (until && Temporal.Instant.compare(now, until) > 0) return refuse(faults.returnWindowOver);
  const { closedAt: _closed, ...open } = conversation;
  const returns = conversation.returns + 1;
  return decide({
    ...open,
    returns,
    toWrite: [
      ...open.toWrite,
      happens(onceOf.visitorBack(returns), now, { kind: 'joined', side: 'visitor' }),
    ],
  });
};

/** Until when closing can be taken back; undefined: as long as the chat is open. */
export const closedUntil = (
  closedAt: Temporal.Instant,
  { afterClosing, returnWindowSeconds }: Pick<ConversationRules, 'afterClosing' | 'returnWindowSeconds'>,
): Temporal.Instant | undefined =>
  afterClosing === 'while-open' ? undefined : closedAt.add({ seconds: returnWindowSeconds });

/** These happenings have their place in the row now. Others hear of the end once it stands there. */
export const written = (conversation: Conversation, onces: readonly string[], said: Said): Moved => {
  const toWrite = conversation.toWrite.filter(({ once }) => !onces.includes(once));
  if (toWrite.length === conversation.toWrite.length) return ok({ state: conversation, events: [] });
  const state = {
    ...conversation,
    toWrite,
    // Nobody came in: what was said at the door is of no use to anyone, and its key is gone.
    ...(isNeverStarted(conversation) && { door: nothingSaid }),
  };
  const endStands = state.state === 'ended' && conversation.toWrite.some(({ once }) => once === onceOf.ended);
  return endStands && onces.includes(onceOf.ended)
    ? decide(state, { kind: 'ended', conversation: state, said })
    : decide(state);
};

/** It ended before a counsellor came in. */
export const isNeverStarted = (conversation: Conversation): boolean =>
  conversation.state === 'ended' && conversation.startedAt === undefined;
