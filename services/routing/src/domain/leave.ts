import { assertNever, decide, refuse, type Decision } from '@baken/kernel';
import { entryMissing } from './faults.ts';
import { isInLine, type EntryEvent, type GoneBecause, type QueueEntry } from './queue-entry.ts';

/**
 * The ways out of the queue, and what a lost page costs: nothing for as long as the place is kept (1712 and CAW promise five
 * minutes; `organisations.md`), everything after it.
 */
type EntryDecision = Decision<QueueEntry, EntryEvent>;

/** How long a lost page is waited for, in seconds: in the queue, and with a counsellor. */
export interface KeptSeconds {
  readonly place: number;
  readonly conversation: number;
}

/** The visitor gives the place up. A conversation that runs is ended by messaging, not here. Fault: routing.entry-missing. */
export const leave = (entry: QueueEntry | undefined, now: Temporal.Instant): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  return isInLine(entry) ? goes(entry, 'left', now) : decide(entry);
};

/** The unit closed. Who is just being offered, or in conversation, stays. Fault: routing.entry-missing. */
export const closeOut = (entry: QueueEntry | undefined, now: Temporal.Instant): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  return entry.state.kind === 'waiting' ? goes(entry, 'closed', now) : decide(entry);
};

/** Messaging says the conversation is over; when nobody had come in yet, the visitor left. Fault: routing.entry-missing. */
export const end = (entry: QueueEntry | undefined, now: Temporal.Instant): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  if (entry.state.kind !== 'taken') return leave(entry, now);
  const { counsellorId, since } = entry.state;
  return decide<QueueEntry, EntryEvent>(
    { ...entry, state: { kind: 'gone', because: 'ended', at: now } },
    { ...who(entry), kind: 'ended', counsellorId, took: since.until(now) },
  );
};

/** Whether the visitor's page is at the other end. Fault: routing.entry-missing. */
export const setReach = (
  entry: QueueEntry | undefined,
  reachable: boolean,
  now: Temporal.Instant,
): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  const same = entry.reach.kind === (reachable ? 'here' : 'lost');
  if (same || entry.state.kind === 'gone') return decide(entry);
  return decide({ ...entry, reach: reachable ? { kind: 'here' } : { kind: 'lost', since: now } });
};

/** Gives a place up whose page did not come back in time. Nothing happens before. Fault: routing.entry-missing. */
export const lose = (
  entry: QueueEntry | undefined,
  kept: KeptSeconds,
  now: Temporal.Instant,
): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  const until = keptUntil(entry, kept);
  return until && Temporal.Instant.compare(now, until) >= 0 ? goes(entry, 'lost', now) : decide(entry);
};

const keptUntil = ({ state, reach }: QueueEntry, kept: KeptSeconds): Temporal.Instant | undefined => {
  if (reach.kind === 'here') return undefined;
  switch (state.kind) {
    case 'waiting':
    case 'offered':
      return reach.since.add({ seconds: kept.place });
    case 'taken':
      // Whose page never came is seen by the counsellor, who ends the conversation.
      return reach.kind === 'lost' ? reach.since.add({ seconds: kept.conversation }) : undefined;
    case 'gone':
      return undefined;
    default:
      return assertNever(state);
  }
};

const goes = (
  entry: QueueEntry,
  because: Exclude<GoneBecause, 'ended'>,
  now: Temporal.Instant,
): EntryDecision =>
  decide<QueueEntry, EntryEvent>(
    { ...entry, resting: [], state: { kind: 'gone', because, at: now } },
    { ...who(entry), kind: 'left', because, from: entry.state },
  );

const who = ({ conversationId, unit }: QueueEntry) => ({ conversationId, unit });
