import { lapse } from '../domain/answer-offer.ts';
import { fallSilent, type Desk } from '../domain/desk.ts';
import { lose } from '../domain/leave.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';
import { release } from '../domain/slots.ts';
import type { AfterLeaving } from './after-leaving.ts';
import type { ChangeDesk } from './change-desk.ts';
import type { OfferNext } from './offer-next.ts';
import type { Needs } from './ports.ts';

const most = 200;

type SweepNeeds = Needs & {
  readonly changeDesk: ChangeDesk;
  readonly afterLeaving: AfterLeaving;
  readonly offerNext: OfferNext;
};

/** What the clock alone brings: offers lapse, counsellors fall silent, lost pages are given up, and whoever waits is looked at again. */
export const sweep = (needs: SweepNeeds) => async (): Promise<void> => {
  const { entries, desks, settings, clock } = needs;
  const now = clock.now();
  for (const entry of await entries.withOfferOver(now, most)) await lapseOffer(needs, entry);
  const heardBefore = now.subtract({ seconds: settings.awayAfterSeconds });
  for (const desk of await desks.silentSince(heardBefore)) await setAway(needs, desk);
  for (const entry of await entries.withPageLost(settings.kept, now, most)) await giveUp(needs, entry);
  await needs.offerNext([...settings.units.keys()]);
};

/** The visitor waits again, at the front; the counsellor has missed one. */
const lapseOffer = async (needs: SweepNeeds, { conversationId, state }: QueueEntry): Promise<void> => {
  const { entries, announce, figures, settings, clock, changeDesk } = needs;
  if (state.kind !== 'offered') return;
  const { offerId, counsellorId } = state.offer;
  const lapsed = await entries.change(conversationId, (entry) => lapse(entry, offerId, clock.now()));
  if (!lapsed.ok || lapsed.value.events.length === 0) return;
  figures.offerEnded('missed');
  announce.placeChanged(conversationId);
  await changeDesk(counsellorId, (desk) =>
    release(desk, offerId, 'missed', settings.mostMissedOffers, clock.now()),
  );
};

const setAway = async (
  { settings, clock, changeDesk }: SweepNeeds,
  { counsellorId }: Desk,
): Promise<void> => {
  await changeDesk(counsellorId, (desk) => fallSilent(desk, settings.awayAfterSeconds, clock.now()));
};

const giveUp = async (needs: SweepNeeds, { conversationId }: QueueEntry): Promise<void> => {
  const { entries, settings, clock, afterLeaving } = needs;
  const lost = await entries.change(conversationId, (entry) => lose(entry, settings.kept, clock.now()));
  if (lost.ok) await afterLeaving(lost.value.state, lost.value.events);
};
