import { decide, type ConversationId, type Decision } from '@baken/kernel';
import type { Offer } from './offer.ts';
import type { EntryEvent, QueueEntry } from './queue-entry.ts';

/**
 * A place as the unit's queue gave it out. The queue decides who comes in and in which order; the entry is written after it, by
 * whoever comes first, as often as needed.
 */
export interface Admission {
  readonly conversationId: ConversationId;
  readonly unit: string;
  readonly language: string;
  readonly sequence: number;
  readonly joinedAt: Temporal.Instant;
  /** Beyond the queue's limit a visitor comes in only together with a counsellor who has room. */
  readonly offer?: Offer;
}

/** Writes down a place that was given out. The same conversation joins once. */
export const join = (
  entry: QueueEntry | undefined,
  admission: Admission,
): Decision<QueueEntry, EntryEvent> => {
  if (entry) return decide(entry);
  const { conversationId, unit, language, sequence, joinedAt, offer } = admission;
  const who = { conversationId, unit };
  const state: QueueEntry = {
    ...who,
    language,
    sequence,
    joinedAt,
    reach: { kind: 'unseen', since: joinedAt },
    resting: [],
    state: offer ? { kind: 'offered', offer } : { kind: 'waiting' },
  };
  return offer
    ? decide<QueueEntry, EntryEvent>(state, { ...who, kind: 'joined' }, { ...who, kind: 'offer-made', offer })
    : decide<QueueEntry, EntryEvent>(state, { ...who, kind: 'joined' });
};
