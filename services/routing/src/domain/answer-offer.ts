import { decide, refuse, type CounsellorId, type Decision, type OfferId } from '@baken/kernel';
import { entryMissing, notWaiting, offerExpired, offerTaken } from './faults.ts';
import { isOver, type DeclineReason, type Offer } from './offer.ts';
import type { EntryEvent, QueueEntry } from './queue-entry.ts';

/**
 * An offer names one counsellor, and only that counsellor can accept it while its time runs: this is why two counsellors never get the
 * same visitor. However it ends otherwise, the visitor waits on with the same sequence, and so is at the front.
 */
type EntryDecision = Decision<QueueEntry, EntryEvent>;

/** By whom an offer is answered. */
export interface OfferAnswer {
  readonly offerId: OfferId;
  readonly counsellorId: CounsellorId;
}

/** Faults: routing.entry-missing, routing.not-waiting. */
export const offer = (entry: QueueEntry | undefined, made: Offer): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  if (entry.state.kind !== 'waiting' || entry.reach.kind === 'lost') return refuse(notWaiting());
  return decide<QueueEntry, EntryEvent>(
    { ...entry, state: { kind: 'offered', offer: made } },
    { ...who(entry), kind: 'offer-made', offer: made },
  );
};

/** Accepting twice is accepting once. Faults: routing.entry-missing, routing.offer-expired, routing.offer-taken. */
export const accept = (
  entry: QueueEntry | undefined,
  by: OfferAnswer,
  now: Temporal.Instant,
): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  const { state } = entry;
  if (state.kind === 'taken') {
    if (state.counsellorId !== by.counsellorId) return refuse(offerTaken());
    return state.offerId === by.offerId ? decide(entry) : refuse(offerExpired());
  }
  const made = openOffer(entry, by);
  if (!made || isOver(made, now)) return refuse(offerExpired());
  return decide<QueueEntry, EntryEvent>(
    { ...entry, resting: [], state: { kind: 'taken', ...by, since: now } },
    { ...who(entry), kind: 'offer-accepted', offer: made, waited: entry.joinedAt.until(now) },
  );
};

/** The counsellor is not asked again for this visitor before `restUntil`. Fault: routing.offer-expired. */
export const decline = (
  entry: QueueEntry | undefined,
  by: OfferAnswer & { readonly reason: DeclineReason },
  restUntil: Temporal.Instant,
): EntryDecision => {
  const made = entry && openOffer(entry, by);
  if (!entry || !made) return refuse(offerExpired());
  const resting = entry.resting.filter((rest) => rest.counsellorId !== by.counsellorId);
  return decide<QueueEntry, EntryEvent>(
    {
      ...entry,
      resting: [...resting, { counsellorId: by.counsellorId, until: restUntil }],
      state: { kind: 'waiting' },
    },
    { ...who(entry), kind: 'offer-declined', offer: made, reason: by.reason },
  );
};

/** Takes an offer back whose time is up. Nothing happens when it was answered, or still runs. */
export const lapse = (
  entry: QueueEntry | undefined,
  offerId: OfferId,
  now: Temporal.Instant,
): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  const { state } = entry;
  if (state.kind !== 'offered' || !isOver(state.offer, now)) return decide(entry);
  return withdraw(entry, offerId);
};

/** Takes an offer back before its time: its counsellor is not there any more. Nothing happens when it was answered. */
export const withdraw = (entry: QueueEntry | undefined, offerId: OfferId): EntryDecision => {
  if (!entry) return refuse(entryMissing());
  const { state } = entry;
  if (state.kind !== 'offered' || state.offer.offerId !== offerId) return decide(entry);
  return decide<QueueEntry, EntryEvent>(
    { ...entry, state: { kind: 'waiting' } },
    { ...who(entry), kind: 'offer-lapsed', offer: state.offer },
  );
};

const openOffer = ({ state }: QueueEntry, by: OfferAnswer): Offer | undefined =>
  state.kind === 'offered' &&
  state.offer.offerId === by.offerId &&
  state.offer.counsellorId === by.counsellorId
    ? state.offer
    : undefined;

const who = ({ conversationId, unit }: QueueEntry) => ({ conversationId, unit });
