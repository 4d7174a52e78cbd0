import type { Desk, Presence } from '@baken/protocol';

/** What was asked in this window: a change that follows from it surprises nobody. */
export interface AskedHere {
  readonly presence: Presence | undefined;
  /** The offers that were answered. */
  readonly offers: ReadonlySet<string>;
}

/**
 * What happened to my desk without my doing, and must be said aloud.
 * - went-away: I was set away, or chose it in another window
 * - offer-lapsed: a visitor who was offered to me is not mine and not offered any more
 */
export type Surprise = 'went-away' | 'offer-lapsed';

export const surpriseOf = (before: Desk, now: Desk, asked: AskedHere): Surprise | undefined => {
  if (before.presence !== 'away' && now.presence === 'away' && asked.presence !== 'away') return 'went-away';
  const still = new Set([...now.conversationIds, ...now.offers.map(({ conversationId }) => conversationId)]);
  const lapsed = before.offers.some(
    ({ offerId, conversationId }) => !still.has(conversationId) && !asked.offers.has(offerId),
  );
  return lapsed ? 'offer-lapsed' : undefined;
};
