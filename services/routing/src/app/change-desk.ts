import { ok, type CounsellorId, type Result } from '@baken/kernel';
import { withdraw } from '../domain/answer-offer.ts';
import type { Desk, DeskDecision, Slot } from '../domain/desk.ts';
import { release } from '../domain/slots.ts';
import type { OfferSoon } from './offer-next.ts';
import type { Needs } from './ports.ts';

type DeskNeeds = Pick<Needs, 'desks' | 'entries' | 'announce' | 'settings' | 'clock'> & {
  readonly offerSoon: OfferSoon;
};

/**
 * Changes a desk and sees to what follows: whoever watches is told, a desk that takes visitors is looked at for the next one, and a desk
 * that does not gives back what it was being offered.
 */
export type ChangeDesk = (
  counsellorId: CounsellorId,
  change: (desk: Desk | undefined) => DeskDecision,
) => Promise<Result<Desk>>;

export const changeDesk =
  (needs: DeskNeeds): ChangeDesk =>
  async (counsellorId, change) => {
    const changed = await needs.desks.change(counsellorId, change);
    if (!changed.ok) return changed;
    const desk = changed.value.state;
    const left = desk.presence === 'available' ? desk : await takeOffersBack(needs, desk);
    tellDesk(needs, left);
    if (left.presence === 'available') needs.offerSoon(left.units);
    return ok(left);
  };

/** The visitors first, so that they wait again; then the desk's room. */
const takeOffersBack = async (needs: DeskNeeds, desk: Desk): Promise<Desk> => {
  let after = desk;
  for (const slot of desk.slots) {
    if (slot.kind !== 'offered') continue;
    await waitAgain(needs, slot);
    const released = await needs.desks.change(desk.counsellorId, (state) =>
      release(state, slot.offerId, 'withdrawn', needs.settings.mostMissedOffers, needs.clock.now()),
    );
    if (released.ok) after = released.value.state;
  }
  return after;
};

const waitAgain = async (needs: DeskNeeds, slot: Slot & { readonly kind: 'offered' }): Promise<void> => {
  await needs.entries.change(slot.conversationId, (entry) => withdraw(entry, slot.offerId));
  needs.announce.placeChanged(slot.conversationId);
  needs.offerSoon([slot.unit]);
};

const tellDesk = ({ announce }: DeskNeeds, desk: Desk): void => {
  announce.deskChanged(desk);
  for (const unit of desk.units) announce.roomChanged(unit);
};
