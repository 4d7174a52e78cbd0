import { decide, ok, refuse, type Decision } from '@baken/kernel';
import {
  happens,
  type Conversation,
  type ConversationEvent,
  type ConversationRules,
  type DurationRule,
  type Running,
} from './conversation.ts';
import { end } from './end.ts';
import { faults } from './faults.ts';
import { onceOf } from './line.ts';

/**
 * How long a conversation may last, so that others get a turn. Counted from the moment a counsellor accepted; both sides are warned before. At
 * CLBch@t (45 minutes) it then ends by itself; at CAW (60) "proberen we af te ronden": the counsellor is told that the time is up, and may extend once.
 */
type Moved = Decision<Conversation, ConversationEvent>;
type Rules = Pick<ConversationRules, 'duration'>;

/** When the time is up; undefined without a longest duration. */
export const endsAt = (
  conversation: Pick<Running, 'startedAt' | 'extensions'>,
  { duration }: Rules,
): Temporal.Instant | undefined =>
  duration.kind === 'no-limit'
    ? undefined
    : conversation.startedAt.add({
        minutes: duration.minutes + conversation.extensions * duration.extensionMinutes,
      });

/** The counsellor takes more time. Faults: conversation-not-started, conversation-ended, extension-spent. */
export const extend = (conversation: Conversation, rules: Rules, now: Temporal.Instant): Moved => {
  if (conversation.state === 'ended') return refuse(faults.conversationEnded);
  if (conversation.state === 'waiting') return refuse(faults.notStarted);
  const { duration } = rules;
  if (duration.kind === 'no-limit' || conversation.extensions >= duration.extensions)
    return refuse(faults.extensionSpent);
  const longer: Running = { ...conversation, extensions: conversation.extensions + 1, warned: [] };
  const until = endsAt(longer, rules)?.epochMilliseconds ?? 0;
  const once = onceOf.extended(longer.extensions);
  return decide({
    ...longer,
    // What has gone by in the longer time needs no warning any more.
    warned: momentsOf(duration).filter((minutes) => until - minutes * minute <= now.epochMilliseconds),
    toWrite: [...longer.toWrite, happens(once, now, { kind: 'extended', endsAtMs: until })],
  });
};

/** Warns and ends as the time asks. Whoever was away for a while gives the last warning only. */
export const watchTime = (running: Running, rules: Rules, now: Temporal.Instant): Moved => {
  const until = endsAt(running, rules);
  const { duration } = rules;
  if (until === undefined || duration.kind === 'no-limit') return ok({ state: running, events: [] });
  const left = until.epochMilliseconds - now.epochMilliseconds;
  if (left <= 0 && duration.ending === 'hard') return end(running, { by: 'time' }, until);
  const due = momentsOf(duration).filter(
    (minutes) => !running.warned.includes(minutes) && left <= minutes * minute,
  );
  if (due.length === 0) return ok({ state: running, events: [] });
  const minutesLeft = Math.min(...due);
  const warning = happens(onceOf.warning(until.epochMilliseconds, minutesLeft), now, {
    kind: 'time-warning',
    minutesLeft,
  });
  return decide({
    ...running,
    warned: [...running.warned, ...due],
    toWrite: [...running.toWrite, warning],
  });
};

/** When the time next asks for something. */
export const nextMoment = (running: Running, rules: Rules): Temporal.Instant | undefined => {
  const until = endsAt(running, rules);
  const { duration } = rules;
  if (until === undefined || duration.kind === 'no-limit') return undefined;
  const open = momentsOf(duration).filter((minutes) => !running.warned.includes(minutes));
  if (open.length > 0) return until.subtract({ minutes: Math.max(...open) });
  return duration.ending === 'hard' ? until : undefined;
};

/** Minutes before the end at which something is said; 0 is "the time is up", where nothing ends by itself. */
const momentsOf = (duration: Extract<DurationRule, { kind: 'limited' }>): readonly number[] =>
  duration.ending === 'hard' ? duration.warningMinutes : [...duration.warningMinutes, 0];

const minute = 60_000;
