import { decide, ok, refuse, type Decision } from '@baken/kernel';
import type { Conversation, ConversationEvent, ConversationRules, Running } from './conversation.ts';
import { closedUntil, end } from './end.ts';
import { faults } from './faults.ts';
import type { Side } from './line.ts';

/**
 * Losing the page and coming back. Within the return window the visitor comes back to the same counsellor, nothing lost (at 299 s); after it not
 * (at 301 s), and the conversation is over. A counsellor who is lost ends nothing: routing looks for another, the visitor is asked to stay.
 */
type Moved = Decision<Conversation, ConversationEvent>;
type Rules = Pick<ConversationRules, 'returnWindowSeconds' | 'afterClosing'>;

/** A side lost its line, or has it again. Faults: return-window-over. */
export const reach = (
  conversation: Conversation,
  { side, reachable }: { side: Side; reachable: boolean },
  rules: Rules,
  now: Temporal.Instant,
): Moved => {
  if (conversation.state !== 'running') return ok({ state: conversation, events: [] });
  const since = conversation.lostSince[side];
  if (reachable === (since === undefined)) return ok({ state: conversation, events: [] });
  if (!reachable)
    return decide({
      ...conversation,
      lostSince: { ...conversation.lostSince, [side]: now },
    });
  if (side === 'visitor' && isVisitorTooLate(conversation, rules, now))
    return refuse(faults.returnWindowOver);
  const { [side]: _since, ...lostSince } = conversation.lostSince;
  return decide({ ...conversation, lostSince });
};

/** Whether the visitor has been away longer than the window, by accident or by closing. */
export const isVisitorTooLate = (running: Running, rules: Rules, now: Temporal.Instant): boolean => {
  const until = visitorUntil(running, rules);
  return until !== undefined && Temporal.Instant.compare(now, until) > 0;
};

/** Until when the visitor who is away may come back. */
export const visitorUntil = (
  { closedAt, lostSince }: Running,
  rules: Rules,
): Temporal.Instant | undefined => {
  if (closedAt !== undefined) return closedUntil(closedAt, rules);
  return lostSince.visitor?.add({ seconds: rules.returnWindowSeconds });
};

/** Ends what nobody can come back to. */
export const watchReach = (running: Running, rules: Rules, now: Temporal.Instant): Moved =>
  isVisitorTooLate(running, rules, now) ? endLost(running, now) : ok({ state: running, events: [] });

/** The visitor cannot come back any more, and so is shown nothing again. */
export const endLost = (running: Running, now: Temporal.Instant): Moved => {
  const bothGone = running.lostSince.counsellor !== undefined && running.closedAt === undefined;
  return end(running, { by: bothGone ? 'both-gone' : 'visitor', visitorGone: true }, now);
};
