import type { ConversationId, CounsellorId, OfferId } from '@baken/kernel';
import { newDesk, type Desk, type Presence } from '../domain/desk.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';
import type { Needs } from './ports.ts';
import { servable } from './set-presence.ts';

/** A counsellor's desk as its counsellor sees it. */
export interface DeskView {
  readonly presence: Presence;
  readonly units: readonly string[];
  readonly capacity: number;
  readonly revision: number;
  readonly offers: readonly OfferView[];
  /** Conversations in hand. */
  readonly conversationIds: readonly ConversationId[];
}

export interface OfferView {
  readonly offerId: OfferId;
  readonly conversationId: ConversationId;
  readonly unit: string;
  readonly language: string;
  readonly lapsesAt: Temporal.Instant;
  readonly waitingSince: Temporal.Instant;
}

type ReadNeeds = Pick<Needs, 'desks' | 'entries' | 'settings' | 'clock'>;

/** Of somebody who never said anything, the desk they would have. mayServe: empty means every unit. */
export const readDesk =
  (needs: ReadNeeds) =>
  async (counsellorId: CounsellorId, mayServe: readonly string[]): Promise<DeskView> => {
    const { desks, settings, clock } = needs;
    const known = await desks.find(counsellorId);
    if (known) return viewDesk(needs, known);
    return viewDesk(
      needs,
      newDesk(counsellorId, servable(settings.units, mayServe), settings.capacity, clock.now()),
    );
  };

/** A room is reserved before the visitor is offered: an offer is shown when the visitor's entry says so too. */
export const viewDesk = async (
  { entries }: Pick<Needs, 'entries'>,
  { presence, units, capacity, revision, slots }: Desk,
): Promise<DeskView> => {
  const offered = slots.filter(({ kind }) => kind === 'offered');
  const known =
    offered.length === 0 ? [] : await entries.findMany(offered.map(({ conversationId }) => conversationId));
  const offers = offered.flatMap(({ offerId }) => known.flatMap((entry) => viewOffer(entry, offerId)));
  const conversationIds = slots.flatMap((slot) => (slot.kind === 'taken' ? [slot.conversationId] : []));
  return { presence, units, capacity, revision, offers, conversationIds };
};

const viewOffer = (entry: QueueEntry, offerId: OfferId): readonly OfferView[] => {
  const { conversationId, unit, language, joinedAt, state } = entry;
  if (state.kind !== 'offered' || state.offer.offerId !== offerId) return [];
  const { lapsesAt } = state.offer;
  return [{ offerId, conversationId, unit, language, lapsesAt, waitingSince: joinedAt }];
};
