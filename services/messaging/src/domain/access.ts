import { ok, refuse, type Actor, type Result } from '@baken/kernel';
import type { Conversation, ConversationRules, Kept } from './conversation.ts';
import { faults } from './faults.ts';
import { isVisitorTooLate } from './reach.ts';
import { isTermOver, type Terms } from './term.ts';

/**
 * Who may read a conversation. A visitor: their own, while it runs, and after the end as long as the page can still be open (the return window),
 * unless they left quickly. A counsellor: one in which they take part or advise. Nobody: one that is hidden or past its term.
 */
export type Reader = 'visitor' | 'counsellor' | 'adviser';

/** Faults: conversation-missing, not-yours, visitor-left, return-window-over. */
export const mayRead = (
  conversation: Conversation,
  actor: Actor,
  { rules, terms, now }: { rules: ConversationRules; terms: Terms; now: Temporal.Instant },
): Result<Reader> => {
  if (isWithdrawn(conversation, terms, now)) return refuse(faults.conversationMissing);
  switch (actor.kind) {
    case 'visitor':
      return visitorMayRead(conversation, actor.conversationId, rules, now);
    case 'staff':
      if (!actor.roles.includes('counsellor') || conversation.state === 'waiting')
        return refuse(faults.notYours);
      if (conversation.counsellor?.counsellorId === actor.counsellorId) return ok('counsellor');
      return conversation.advisers.includes(actor.counsellorId) ? ok('adviser') : refuse(faults.notYours);
    case 'anonymous':
    case 'system':
      return refuse(faults.notYours);
  }
};

/** Whether it may be served to nobody at all, although it still exists. */
const isWithdrawn = (conversation: Conversation, terms: Terms, now: Temporal.Instant): boolean =>
  conversation.state === 'ended' &&
  (conversation.hiddenAt !== undefined ||
    conversation.erasedAt !== undefined ||
    conversation.by === 'withdrawn' ||
    isTermOver(terms.transcript, conversation.endedAt, terms.zone, now));

/** What is left to show of what was said at the door: each part has its own term, and can be hidden by itself. */
export const doorToShow = (
  { door, ...conversation }: Conversation,
  terms: Terms,
  now: Temporal.Instant,
): { readonly nickname?: Uint8Array; readonly answers?: Uint8Array } => {
  const show = ({ sealed, hiddenAt }: Kept, term: string): Uint8Array | undefined =>
    hiddenAt === undefined &&
    (conversation.state !== 'ended' || !isTermOver(term, conversation.endedAt, terms.zone, now))
      ? sealed
      : undefined;
  const nickname = show(door.nickname, terms.nickname);
  const answers = show(door.answers, terms.doorAnswers);
  return { ...(nickname && { nickname }), ...(answers && { answers }) };
};

const visitorMayRead = (
  conversation: Conversation,
  conversationId: string,
  rules: ConversationRules,
  now: Temporal.Instant,
): Result<Reader> => {
  if (conversationId !== conversation.id) return refuse(faults.notYours);
  switch (conversation.state) {
    case 'waiting':
      return ok('visitor');
    case 'running':
      if (isVisitorTooLate(conversation, rules, now)) return refuse(faults.returnWindowOver);
      return conversation.closedAt === undefined ? ok('visitor') : refuse(faults.visitorLeft);
    case 'ended': {
      if (conversation.visitorGone) return refuse(faults.conversationMissing);
      const until = conversation.endedAt.add({ seconds: rules.returnWindowSeconds });
      return Temporal.Instant.compare(now, until) > 0 ? refuse(faults.returnWindowOver) : ok('visitor');
    }
  }
};
