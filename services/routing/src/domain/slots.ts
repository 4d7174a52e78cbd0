import { decide, refuse, type ConversationId, type OfferId } from '@baken/kernel';
import { goAway, roomAt, seen, type Desk, type DeskDecision, type Slot } from './desk.ts';
import { deskMissing, deskMoved, offerExpired } from './faults.ts';
import type { OfferOf } from './offer.ts';

/**
 * What happens to the slots of a desk. A slot is reserved before the visitor is offered and kept until the offer or the conversation
 * is over; every step is a no-op when it was made before, so that a crash between desk and entry can be repaired by doing it again.
 */

/** How an offer ended that was not accepted. withdrawn: it never reached the counsellor, or could not be kept. */
export type OfferEnding = 'declined' | 'missed' | 'withdrawn';

/**
 * Reserves room for these offers, all or none. `revision`: the desk as it was looked at; another desk may be free longer by now.
 * Faults: routing.desk-missing, routing.desk-moved.
 */
export const reserve = (
  desk: Desk | undefined,
  offers: readonly OfferOf[],
  revision: number,
): DeskDecision => {
  if (!desk) return refuse(deskMissing());
  const serves = offers.every(({ unit }) => desk.units.includes(unit));
  if (!serves || roomAt(desk) < offers.length || desk.revision !== revision) return refuse(deskMoved());
  const slots = offers.map(({ conversationId, unit, offerId, offeredAt, lapsesAt }): Slot => ({
    kind: 'offered',
    conversationId,
    unit,
    offerId,
    offeredAt,
    lapsesAt,
  }));
  return decide(seen({ ...desk, slots: [...desk.slots, ...slots] }));
};

/** The counsellor accepts: the slot becomes a conversation in hand. Faults: routing.desk-missing, routing.offer-expired. */
export const take = (
  desk: Desk | undefined,
  { offerId, conversationId }: { readonly offerId: OfferId; readonly conversationId: ConversationId },
  now: Temporal.Instant,
): DeskDecision => {
  if (!desk) return refuse(deskMissing());
  const slot = slotOf(desk, offerId);
  if (slot?.conversationId !== conversationId) return refuse(offerExpired());
  if (slot.kind === 'taken') return decide(desk);
  const { unit } = slot;
  const taken: Slot = { kind: 'taken', conversationId, unit, offerId, since: now };
  return decide(
    seen({
      ...desk,
      slots: desk.slots.map((other) => (other === slot ? taken : other)),
      missedOffers: 0,
      freeSince: now,
    }),
  );
};

/**
 * An offer is over and was not accepted. Others come first now; who misses too many in a row is set away, so that visitors do not wait
 * for somebody who is not there. mostMissed: how many may be missed. Fault: routing.desk-missing.
 */
export const release = (
  desk: Desk | undefined,
  offerId: OfferId,
  ending: OfferEnding,
  mostMissed: number,
  now: Temporal.Instant,
): DeskDecision => {
  if (!desk) return refuse(deskMissing());
  const slot = slotOf(desk, offerId);
  if (slot?.kind !== 'offered') return decide(desk);
  const slots = desk.slots.filter((other) => other !== slot);
  if (ending === 'withdrawn') return decide(seen({ ...desk, slots }));
  const missedOffers = ending === 'missed' ? desk.missedOffers + 1 : 0;
  const next = { ...desk, slots, missedOffers, freeSince: now };
  return missedOffers >= mostMissed && desk.presence === 'available' ? goAway(next) : decide(seen(next));
};

/** A conversation in hand is over. Fault: routing.desk-missing. */
export const finish = (
  desk: Desk | undefined,
  conversationId: ConversationId,
  now: Temporal.Instant,
): DeskDecision => {
  if (!desk) return refuse(deskMissing());
  const slots = desk.slots.filter((slot) => slot.conversationId !== conversationId);
  if (slots.length === desk.slots.length) return decide(desk);
  return decide(seen({ ...desk, slots, freeSince: now }));
};

const slotOf = ({ slots }: Desk, offerId: OfferId): Slot | undefined =>
  slots.find((slot) => slot.offerId === offerId);
