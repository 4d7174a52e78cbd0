import type {
  Desk as DeskMessage,
  GetOverviewResponse,
} from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import { Presence as PresenceCode } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { Conversation } from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import type { Desk, DeskConversation, Language, Overview, Presence } from '@baken/protocol';
import { headOf, moment } from '../edge/translate.ts';

const presences: Readonly<Record<PresenceCode, Presence>> = {
  [PresenceCode.UNSPECIFIED]: 'away',
  [PresenceCode.AVAILABLE]: 'available',
  [PresenceCode.BUSY]: 'busy',
  [PresenceCode.BREAK]: 'break',
  [PresenceCode.AWAY]: 'away',
};

export const presenceCodes: Readonly<Record<Presence, PresenceCode>> = {
  available: PresenceCode.AVAILABLE,
  busy: PresenceCode.BUSY,
  break: PresenceCode.BREAK,
  away: PresenceCode.AWAY,
};

const emptyDesk: Desk = {
  presence: 'away',
  units: [],
  capacity: 0,
  offers: [],
  conversationIds: [],
  revision: 0,
};

/** Routing's desk as the console reads it; a counsellor who was never here has an empty one. */
export const deskOf = (desk: DeskMessage | undefined): Desk =>
  desk === undefined
    ? emptyDesk
    : {
        presence: presences[desk.presence],
        units: [...desk.units],
        capacity: desk.capacity,
        offers: desk.offers.map((offer) => ({
          offerId: offer.offerId,
          conversationId: offer.conversationId,
          unit: offer.unit,
          language: offer.language as Language,
          lapsesAt: moment(offer.lapsesAtMs),
          waitingSince: moment(offer.waitingSinceMs),
        })),
        conversationIds: [...desk.conversationIds],
        revision: desk.revision,
      };

export const deskConversationOf = (conversation: Conversation): DeskConversation => ({
  conversationId: conversation.conversationId,
  nickname: conversation.nickname,
  answers: Object.fromEntries(conversation.answers.map(({ question, value }) => [question, value])),
  conversation: headOf(conversation),
});

export const overviewOf = ({ units, counsellors }: GetOverviewResponse): Overview => ({
  units: units.map(({ room, waiting }) => ({
    unit: room?.unit ?? '',
    signedIn: room?.signedIn ?? 0,
    free: room?.free ?? 0,
    waiting: waiting.map(({ conversationId, joinedAtMs, offered }) => ({
      conversationId,
      joinedAt: moment(joinedAtMs),
      offered,
    })),
  })),
  counsellors: counsellors.map((counsellor) => ({
    counsellorId: counsellor.counsellorId,
    presence: presences[counsellor.presence],
    units: [...counsellor.units],
    inConversation: counsellor.inConversation,
    capacity: counsellor.capacity,
  })),
});
