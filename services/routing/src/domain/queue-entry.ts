import { assertNever, type ConversationId, type CounsellorId, type OfferId } from '@baken/kernel';
import type { DeclineReason, Offer } from './offer.ts';

/**
 * One visitor's place, from the moment it is admitted until nobody asks for it any more. The place is the sequence: lower is
 * nearer, and nothing that a counsellor does or leaves undone changes it (first come, first served within a unit; `design.md` §3).
 */
export interface QueueEntry {
  readonly conversationId: ConversationId;
  readonly unit: string;
  /** The language the visitor chose, so that a counsellor sees it in the offer. */
  readonly language: string;
  readonly sequence: number;
  readonly joinedAt: Temporal.Instant;
  readonly reach: Reach;
  /** Who declined this visitor, and until when they are not asked again. */
  readonly resting: readonly Rest[];
  readonly state: EntryState;
}

export type EntryState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'offered'; readonly offer: Offer }
  | {
      readonly kind: 'taken';
      readonly counsellorId: CounsellorId;
      readonly offerId: OfferId;
      readonly since: Temporal.Instant;
    }
  | { readonly kind: 'gone'; readonly because: GoneBecause; readonly at: Temporal.Instant };

/**
 * - left: the visitor gave the place up
 * - lost: the visitor's page was lost and did not come back in time
 * - closed: the unit closed while the visitor waited
 * - ended: the conversation was held, and is over
 */
export type GoneBecause = 'left' | 'lost' | 'closed' | 'ended';

/**
 * Whether there is a page at the other end.
 * - unseen: admitted, the page has not opened its line yet
 * - here: the page is there
 * - lost: the page is gone; the place is kept for the return window
 */
export type Reach =
  | { readonly kind: 'unseen'; readonly since: Temporal.Instant }
  | { readonly kind: 'here' }
  | { readonly kind: 'lost'; readonly since: Temporal.Instant };

export interface Rest {
  readonly counsellorId: CounsellorId;
  readonly until: Temporal.Instant;
}

/** What others may want to know. Ids, codes and times only. */
export type EntryEvent = { readonly conversationId: ConversationId; readonly unit: string } & (
  | { readonly kind: 'joined' }
  | { readonly kind: 'left'; readonly because: Exclude<GoneBecause, 'ended'>; readonly from: EntryState }
  | { readonly kind: 'ended'; readonly counsellorId: CounsellorId; readonly took: Temporal.Duration }
  | { readonly kind: 'offer-made'; readonly offer: Offer }
  | { readonly kind: 'offer-lapsed'; readonly offer: Offer }
  | { readonly kind: 'offer-declined'; readonly offer: Offer; readonly reason: DeclineReason }
  | {
      readonly kind: 'offer-accepted';
      readonly offer: Offer;
      readonly waited: Temporal.Duration;
    }
);

/** Whether the visitor still stands in the queue: waiting, or being offered. */
export const isInLine = (entry: QueueEntry): boolean => {
  switch (entry.state.kind) {
    case 'waiting':
    case 'offered':
      return true;
    case 'taken':
    case 'gone':
      return false;
    default:
      return assertNever(entry.state);
  }
};

/** Whether this counsellor said no a moment ago, and is not asked again yet. */
export const restsFrom = (entry: QueueEntry, counsellorId: CounsellorId, now: Temporal.Instant): boolean =>
  entry.resting.some(
    (rest) => rest.counsellorId === counsellorId && Temporal.Instant.compare(now, rest.until) < 0,
  );
