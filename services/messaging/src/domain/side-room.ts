import { decide, ok, refuse, type Actor, type CounsellorId, type Decision, type Result } from '@baken/kernel';
import type { Conversation, ConversationEvent } from './conversation.ts';
import { faults } from './faults.ts';

/**
 * The side room: counsellors write notes to each other beside a conversation, and one may ask a colleague to read along. The visitor sees nothing of it: notes are
 * not lines, and an adviser never joins.
 */
type Moved = Decision<Conversation, ConversationEvent>;

/** The counsellor of the conversation asks a colleague in. Faults: not-yours, conversation-not-started, conversation-ended. */
export const callIn = (conversation: Conversation, by: Actor, adviser: CounsellorId): Moved => {
  const mine = isMine(conversation, by);
  if (!mine.ok) return mine;
  if (conversation.state === 'waiting') return refuse(faults.notStarted);
  if (conversation.state === 'ended') return refuse(faults.conversationEnded);
  const there = conversation.advisers.includes(adviser) || conversation.counsellor.counsellorId === adviser;
  if (there) return ok({ state: conversation, events: [] });
  return decide({ ...conversation, advisers: [...conversation.advisers, adviser] });
};

/** The adviser goes by themselves, or is thanked by the counsellor. Faults: not-yours. */
export const dismiss = (conversation: Conversation, by: Actor, adviser: CounsellorId): Moved => {
  const isThem = by.kind === 'staff' && by.counsellorId === adviser;
  const mine = isMine(conversation, by);
  if (!isThem && !mine.ok) return mine;
  if (conversation.state === 'waiting' || !conversation.advisers.includes(adviser))
    return ok({ state: conversation, events: [] });
  return decide({ ...conversation, advisers: conversation.advisers.filter((one) => one !== adviser) });
};

/** Whether this actor is the counsellor of the conversation. Faults: not-yours. */
export const isMine = (conversation: Conversation, actor: Actor): Result<null> =>
  actor.kind === 'staff' &&
  actor.roles.includes('counsellor') &&
  conversation.state !== 'waiting' &&
  conversation.counsellor?.counsellorId === actor.counsellorId
    ? ok(null)
    : refuse(faults.notYours);
