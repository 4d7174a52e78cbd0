import { ok } from '@baken/kernel';
import { MessagingServiceDefinition } from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { RoutingServiceDefinition } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import { SchedulingServiceDefinition } from '@baken/proto/gen/baken/scheduling/v1/scheduling_service.ts';
import type { CallRoom } from '@baken/runtime';
import type { Openings, Rooms, Words } from '../app/ports.ts';

/** The neighbours over gRPC, as the door needs them. */
export const callNeighbours = (
  calls: CallRoom,
): { readonly openings: Openings; readonly rooms: Rooms; readonly words: Words } => {
  const scheduling = calls.to(SchedulingServiceDefinition);
  const routing = calls.to(RoutingServiceDefinition);
  const messaging = calls.to(MessagingServiceDefinition);
  return {
    openings: {
      list: async (units, context) => {
        const answer = await scheduling.listOpenings({ units }, context);
        return answer.ok ? ok(answer.value.openings) : answer;
      },
    },
    rooms: {
      list: async (context) => {
        const answer = await routing.listRooms({}, context);
        return answer.ok ? ok(answer.value.rooms) : answer;
      },
      join: ({ conversationId, unit, language }, context) =>
        routing.joinQueue({ conversationId, unit, language }, context),
    },
    words: {
      open: ({ conversationId, unit, language, nickname, answers }, context) =>
        messaging.openConversation(
          {
            conversationId,
            unit,
            language,
            nickname,
            answers: [...answers].map(([question, value]) => ({ question, value })),
          },
          context,
        ),
    },
  };
};
