import { assertNever } from '@baken/kernel';
import * as wire from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { DeskView, OfferView } from '../app/read-desk.ts';
import type { Overview } from '../app/read-overview.ts';
import type { Place } from '../app/read-place.ts';
import { inHand, type Presence } from '../domain/desk.ts';
import type { Room } from '../domain/room.ts';

/** How routing's own things look on the wire, and back. */

export const wirePlace = (place: Place): wire.Place => ({
  conversationId: place.conversationId,
  unit: place.unit,
  state: wirePlaceState(place),
});

const wirePlaceState = (place: Place): wire.Place['state'] => {
  switch (place.kind) {
    case 'waiting': {
      const { position, estimateSeconds, joinedAt } = place;
      return {
        $case: 'waiting',
        value: { position, estimateSeconds, joinedAtMs: joinedAt.epochMilliseconds },
      };
    }
    case 'offered':
      return { $case: 'offered', value: { position: place.position } };
    case 'taken':
      return {
        $case: 'taken',
        value: { counsellorId: place.counsellorId, sinceMs: place.since.epochMilliseconds },
      };
    case 'gone':
      return { $case: 'gone', value: { because: place.because } };
    default:
      return assertNever(place);
  }
};

export const wireRoom = ({ unit, signedIn, free, waiting, placesLeft, hasQueue }: Room): wire.Room => ({
  ...{ unit, signedIn, free, waiting, hasQueue },
  placesLeft: Math.min(placesLeft, mostPlaces),
});

/** The most that fits an int32. */
const mostPlaces = 2_147_483_647;

export const wireDesk = (desk: DeskView): wire.Desk => ({
  presence: wirePresence[desk.presence],
  units: desk.units,
  capacity: desk.capacity,
  offers: desk.offers.map(wireOffer),
  conversationIds: desk.conversationIds,
  revision: desk.revision,
});

const wireOffer = ({ lapsesAt, waitingSince, ...offer }: OfferView): wire.Offer => ({
  ...offer,
  lapsesAtMs: lapsesAt.epochMilliseconds,
  waitingSinceMs: waitingSince.epochMilliseconds,
});

export const wireOverview = ({ units, counsellors }: Overview): wire.GetOverviewResponse => ({
  units: units.map(({ room, waiting }) => ({
    room: wireRoom(room),
    waiting: waiting.map(({ conversationId, joinedAt, state }) => ({
      conversationId,
      joinedAtMs: joinedAt.epochMilliseconds,
      offered: state.kind === 'offered',
    })),
  })),
  counsellors: counsellors.map((desk) => ({
    counsellorId: desk.counsellorId,
    presence: wirePresence[desk.presence],
    units: desk.units,
    inConversation: inHand(desk),
    capacity: desk.capacity,
  })),
});

const wirePresence: Readonly<Record<Presence, wire.Presence>> = {
  available: wire.Presence.AVAILABLE,
  busy: wire.Presence.BUSY,
  break: wire.Presence.BREAK,
  away: wire.Presence.AWAY,
};

/** Nothing when nothing was said, or something we do not know. */
export const readPresence = (presence: wire.Presence): Presence | undefined => {
  switch (presence) {
    case wire.Presence.AVAILABLE:
      return 'available';
    case wire.Presence.BUSY:
      return 'busy';
    case wire.Presence.BREAK:
      return 'break';
    case wire.Presence.AWAY:
      return 'away';
    default:
      return undefined;
  }
};
