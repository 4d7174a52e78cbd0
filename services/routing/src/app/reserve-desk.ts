import type { Result } from '@baken/kernel';
import type { Desk } from '../domain/desk.ts';
import type { OfferOf } from '../domain/offer.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';
import { release, reserve } from '../domain/slots.ts';
import type { Needs } from './ports.ts';

/** An offer that could be made of this visitor to this counsellor, from now on. */
export const planOffer = (
  { settings, clock, makeId }: Pick<Needs, 'settings' | 'clock' | 'makeId'>,
  { conversationId, unit }: Pick<QueueEntry, 'conversationId' | 'unit'>,
  { counsellorId }: Desk,
): OfferOf => {
  const offeredAt = clock.now();
  const lapsesAt = offeredAt.add({ seconds: settings.units.get(unit)?.offerSeconds ?? 0 });
  return { conversationId, unit, counsellorId, offerId: makeId<'offer'>(), offeredAt, lapsesAt };
};

/** Reserves room for these offers at the desk, as it was looked at. Faults: routing.desk-missing, routing.desk-moved. */
export const reserveDesk = async (
  { desks }: Pick<Needs, 'desks'>,
  looked: Desk,
  offers: readonly OfferOf[],
): Promise<Result<Desk>> => {
  const changed = await desks.change(looked.counsellorId, (desk) => reserve(desk, offers, looked.revision));
  return changed.ok ? { ok: true, value: changed.value.state } : changed;
};

/** Gives a reserved room back that was not needed. */
export const giveBack = async (
  { desks, announce, settings, clock }: Pick<Needs, 'desks' | 'announce' | 'settings' | 'clock'>,
  { counsellorId, offerId, unit }: OfferOf,
): Promise<void> => {
  const changed = await desks.change(counsellorId, (desk) =>
    release(desk, offerId, 'withdrawn', settings.mostMissedOffers, clock.now()),
  );
  if (!changed.ok) return;
  announce.deskChanged(changed.value.state);
  announce.roomChanged(unit);
};
