import { refuse, type ConversationId, type CounsellorId, type OfferId, type Result } from '@baken/kernel';
import { accept, decline } from '../domain/answer-offer.ts';
import type { Desk } from '../domain/desk.ts';
import type { DeclineReason } from '../domain/offer.ts';
import { finish, release, take } from '../domain/slots.ts';
import type { ChangeDesk } from './change-desk.ts';
import type { Needs } from './ports.ts';
import type { SettleQueue } from './settle-queue.ts';

export interface OfferAnswered {
  readonly offerId: OfferId;
  readonly conversationId: ConversationId;
  readonly counsellorId: CounsellorId;
}

type AnswerNeeds = Pick<Needs, 'entries' | 'desks' | 'announce' | 'figures' | 'settings' | 'clock'> & {
  readonly settleQueue: SettleQueue;
  readonly changeDesk: ChangeDesk;
};

/**
 * The desk first, so that nobody has more than their capacity; then the entry, so that nobody gets somebody else's visitor. When the entry
 * says no, the desk has its room back. Faults: routing.entry-missing, routing.offer-expired, routing.offer-taken.
 */
export const acceptOffer =
  (needs: AnswerNeeds) =>
  async ({ offerId, conversationId, counsellorId }: OfferAnswered): Promise<Result<Desk>> => {
    const { entries, desks, changeDesk, clock } = needs;
    const by = { offerId, counsellorId };
    const taken = await desks.change(counsellorId, (desk) =>
      take(desk, { offerId, conversationId }, clock.now()),
    );
    if (!taken.ok) {
      const judged = accept(await entries.find(conversationId), by, clock.now());
      return judged.ok ? taken : judged;
    }
    const accepted = await entries.change(conversationId, (entry) => accept(entry, by, clock.now()));
    if (!accepted.ok) {
      await changeDesk(counsellorId, (desk) => finish(desk, conversationId, clock.now()));
      return accepted;
    }
    for (const event of accepted.value.events) {
      if (event.kind !== 'offer-accepted') continue;
      await needs.settleQueue(event.unit, { kind: 'leave', conversationId });
      needs.figures.waited(event.waited.total('seconds'));
      needs.figures.offerEnded('accepted');
    }
    needs.announce.placeChanged(conversationId);
    needs.announce.deskChanged(taken.value.state);
    return { ok: true, value: taken.value.state };
  };

/** The visitor keeps the place, and others are asked. Fault: routing.offer-expired. */
export const declineOffer =
  ({ entries, announce, figures, settings, clock, changeDesk }: AnswerNeeds) =>
  async (answer: OfferAnswered, reason: DeclineReason): Promise<Result<Desk>> => {
    const { offerId, conversationId, counsellorId } = answer;
    const restUntil = clock.now().add({ seconds: settings.declineRestSeconds });
    const declined = await entries.change(conversationId, (entry) =>
      decline(entry, { offerId, counsellorId, reason }, restUntil),
    );
    if (!declined.ok) return refuse(declined.fault);
    figures.offerEnded('declined');
    announce.placeChanged(conversationId);
    return changeDesk(counsellorId, (desk) =>
      release(desk, offerId, 'declined', settings.mostMissedOffers, clock.now()),
    );
  };
