import type { ConversationId, CounsellorId, OfferId } from '@baken/kernel';

/**
 * An offer puts one visitor before one counsellor, for a short time. The visitor keeps the place while it runs, so an offer that is
 * declined or not answered costs the visitor nothing.
 */
export interface Offer {
  readonly offerId: OfferId;
  readonly counsellorId: CounsellorId;
  readonly offeredAt: Temporal.Instant;
  readonly lapsesAt: Temporal.Instant;
}

/** An offer together with the visitor it is about. */
export interface OfferOf extends Offer {
  readonly conversationId: ConversationId;
  readonly unit: string;
}

/** Why a counsellor may say no. A closed list, because facts carry the reason and facts carry no words. */
const declineReasons = ['not-able-now', 'known-to-me', 'other-language', 'other-expertise', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const isDeclineReason = (text: string): text is DeclineReason =>
  declineReasons.some((reason) => reason === text);

export const isOver = (offer: Offer, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, offer.lapsesAt) >= 0;
