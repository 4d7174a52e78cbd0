import { assertNever } from '@baken/kernel';
import {
  OfferAccepted,
  OfferDeclined,
  OfferLapsed,
  OfferMade,
  PresenceChanged,
  QueueJoined,
  QueueLeft,
} from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { tell, type FactToTell } from '@baken/runtime/bus/facts.ts';
import type { DeskEvent } from '../domain/desk.ts';
import type { Offer } from '../domain/offer.ts';
import type { EntryEvent } from '../domain/queue-entry.ts';

/** What others are told of a visitor's place. That a conversation ended is messaging's to tell. */
export const tellEntryEvent = (event: EntryEvent): readonly FactToTell[] => {
  const { conversationId, unit } = event;
  switch (event.kind) {
    case 'joined':
      return [tell(QueueJoined, { conversationId, unit })];
    case 'left':
      return [tell(QueueLeft, { conversationId, unit, because: event.because })];
    case 'offer-made':
      return [tell(OfferMade, { conversationId, unit, ...idsOf(event) })];
    case 'offer-lapsed':
      return [tell(OfferLapsed, { conversationId, unit, ...idsOf(event) })];
    case 'offer-declined':
      return [tell(OfferDeclined, { conversationId, unit, ...idsOf(event), reason: event.reason })];
    case 'offer-accepted': {
      const waitedMs = event.waited.total('milliseconds');
      return [tell(OfferAccepted, { conversationId, unit, ...idsOf(event), waitedMs: Math.round(waitedMs) })];
    }
    case 'ended':
      return [];
    default:
      return assertNever(event);
  }
};

/** What others are told of a counsellor. */
export const tellDeskEvent = ({ counsellorId, presence, units }: DeskEvent): readonly FactToTell[] => [
  tell(PresenceChanged, { counsellorId, presence, units }),
];

const idsOf = ({ offer: { offerId, counsellorId } }: { readonly offer: Offer }) => ({
  offerId,
  counsellorId,
});
