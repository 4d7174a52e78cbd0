import {
  DeskChanged,
  PlaceChanged,
  QueueChanged,
  RoomChanged,
} from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import type { LiveRoom } from '@baken/runtime/bus/live.ts';
import type { Announce } from '../app/ports.ts';

/** Buttons may be this late; a busy evening changes the same room many times meanwhile. */
const roomPauseMilliseconds = 50;

/** Live messages: they wake gateways up, who then ask. */
export const announceLive = (live: LiveRoom): Announce => {
  const rooms = new Set<string>();
  const publishRooms = (): void => {
    for (const unit of rooms) live.publish(RoomChanged, unit, { unit });
    rooms.clear();
  };
  return {
    orderChanged: ({ unit, revision, joined, left }, perPlace) => {
      live.publish(QueueChanged, unit, {
        ...{ unit, revision, left },
        joined: joined.map(({ conversationId }) => conversationId),
        returned: [],
        estimateSecondsPerPlace: perPlace,
      });
    },
    deskChanged: ({ counsellorId, revision }) => {
      live.publish(DeskChanged, counsellorId, { counsellorId, revision });
    },
    placeChanged: (conversationId) => {
      live.publish(PlaceChanged, conversationId, { conversationId });
    },
    roomChanged: (unit) => {
      if (rooms.size === 0) setTimeout(publishRooms, roomPauseMilliseconds).unref();
      rooms.add(unit);
    },
  };
};
