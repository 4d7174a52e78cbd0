import { ok, type Decision } from '@baken/kernel';
import type { Conversation, ConversationEvent, ConversationRules } from './conversation.ts';
import { nextMoment, watchTime } from './duration.ts';
import { end } from './end.ts';
import { visitorUntil, watchReach } from './reach.ts';

/**
 * What passing time does to a conversation, and when it next does something. Ask at any moment, as often as you like: what was done is not
 * done again, and what was missed while nobody asked is done then.
 */

/** Intake hands over and routing gives a place within seconds of each other; a door behind which nobody came is forgotten after an hour. */
const hoursWithoutPlace = 1;
/** No queue of a helpline is as long as this: routing lost sight of it. */
const hoursOfWaiting = 24;
/** Who decided a happening writes it at once; after this it did not manage to. */
const secondsToWrite = 1;

export const watch = (
  conversation: Conversation,
  rules: ConversationRules,
  now: Temporal.Instant,
): Decision<Conversation, ConversationEvent> => {
  switch (conversation.state) {
    case 'waiting':
      return isPast(waitsUntil(conversation), now)
        ? end(conversation, { by: 'time', visitorGone: true }, now)
        : ok({ state: conversation, events: [] });
    case 'running': {
      const reached = watchReach(conversation, rules, now);
      if (!reached.ok || reached.value.state !== conversation) return reached;
      return watchTime(conversation, rules, now);
    }
    case 'ended':
      return ok({ state: conversation, events: [] });
  }
};

/** The next moment at which somebody must look at it; undefined: never again. */
export const dueAt = (conversation: Conversation, rules: ConversationRules): Temporal.Instant | undefined => {
  const [unwritten] = conversation.toWrite;
  const moments = [
    unwritten && Temporal.Instant.fromEpochMilliseconds(unwritten.atMs).add({ seconds: secondsToWrite }),
    conversation.state === 'waiting' ? waitsUntil(conversation) : undefined,
    ...(conversation.state === 'running'
      ? [nextMoment(conversation, rules), justAfter(visitorUntil(conversation, rules))]
      : []),
  ].filter((moment) => moment !== undefined);
  return moments.sort(Temporal.Instant.compare)[0];
};

const waitsUntil = (waiting: Extract<Conversation, { state: 'waiting' }>): Temporal.Instant =>
  waiting.openedAt.add({ hours: waiting.placed ? hoursOfWaiting : hoursWithoutPlace });

/** The last moment still counts, so the look comes after it. */
const justAfter = (moment: Temporal.Instant | undefined): Temporal.Instant | undefined =>
  moment?.add({ milliseconds: 1 });

const isPast = (moment: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, moment) >= 0;
