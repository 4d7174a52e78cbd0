import {
  DeskChanged,
  PlaceChanged,
  QueueChanged,
  RoomChanged,
} from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import type { LiveRoom } from '@baken/runtime/bus/live.ts';
import type { Announce } from '../app/ports.ts';

/** Live messages: they wake gateways up, who then ask. */
export const announceLive = (live: LiveRoom): Announce => ({
  orderChanged: ({ unit, revision, joined, left }, perPlace) => {
    live.publish(QueueChanged, unit, {
      ...{ unit, revision, joined, left },
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
    live.publish(RoomChanged, unit, { unit });
  },
});
