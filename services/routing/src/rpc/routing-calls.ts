import { ok, refuse, type Actor, type CallContext, type Result } from '@baken/kernel';
import { RoutingServiceDefinition } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import { serve, type ServedCalls } from '@baken/runtime/rpc/calls.ts';
import type { UseCases } from '../app/use-cases.ts';
import { presenceUnknown, reasonUnknown, staffOnly } from '../domain/faults.ts';
import { isDeclineReason } from '../domain/offer.ts';
import { readConversationId, readOfferId } from './read-ids.ts';
import { readPresence, wireDesk, wireOverview, wirePlace, wireRoom } from './wire.ts';

/** What routing answers: each call is read, put to its use case, and translated back. */
export const routingCalls = (routing: UseCases): ServedCalls =>
  serve(RoutingServiceDefinition, {
    listRooms: async () => ok({ rooms: (await routing.listRooms()).map(wireRoom) }),

    joinQueue: async ({ conversationId, unit, language }) => {
      const id = readConversationId(conversationId);
      if (!id.ok) return id;
      const place = await routing.joinQueue({ conversationId: id.value, unit, language });
      return place.ok ? ok({ place: wirePlace(place.value) }) : place;
    },

    getPlace: async ({ conversationId }) => {
      const id = readConversationId(conversationId);
      if (!id.ok) return id;
      const place = await routing.readPlace(id.value);
      return place.ok ? ok({ place: wirePlace(place.value) }) : place;
    },

    getQueue: async ({ unit }) => {
      const order = await routing.readQueue(unit);
      if (!order.ok) return order;
      const { revision, conversationIds, perPlaceSeconds } = order.value;
      return ok({ unit, revision, conversationIds, estimateSecondsPerPlace: perPlaceSeconds });
    },

    leaveQueue: async ({ conversationId }) => {
      const id = readConversationId(conversationId);
      if (!id.ok) return id;
      const left = await routing.leaveQueue(id.value);
      return left.ok ? ok({}) : left;
    },

    setVisitorReach: async ({ conversationId, reachable }) => {
      const id = readConversationId(conversationId);
      if (!id.ok) return id;
      const set = await routing.setVisitorReach(id.value, reachable);
      return set.ok ? ok({}) : set;
    },

    setPresence: async ({ presence, units }, context) => {
      const staff = staffOf(context);
      if (!staff.ok) return staff;
      const said = readPresence(presence);
      if (!said) return refuse(presenceUnknown());
      const { counsellorId, units: mayServe } = staff.value;
      const desk = await routing.setPresence({ counsellorId, presence: said, units, mayServe });
      return desk.ok ? ok({ desk: wireDesk(await routing.viewDesk(desk.value)) }) : desk;
    },

    heartbeat: async (_request, context) => {
      const staff = staffOf(context);
      if (!staff.ok) return staff;
      await routing.keepHeartbeat(staff.value.counsellorId);
      return ok({ withinSeconds: routing.heartbeatSeconds });
    },

    getDesk: async (_request, context) => {
      const staff = staffOf(context);
      if (!staff.ok) return staff;
      const { counsellorId, units } = staff.value;
      return ok({ desk: wireDesk(await routing.readDesk(counsellorId, units)) });
    },

    acceptOffer: async (request, context) => {
      const answer = readAnswer(request, context);
      if (!answer.ok) return answer;
      const desk = await routing.acceptOffer(answer.value);
      return desk.ok ? ok({ desk: wireDesk(await routing.viewDesk(desk.value)) }) : desk;
    },

    declineOffer: async (request, context) => {
      const answer = readAnswer(request, context);
      if (!answer.ok) return answer;
      if (!isDeclineReason(request.reason)) return refuse(reasonUnknown());
      const desk = await routing.declineOffer(answer.value, request.reason);
      return desk.ok ? ok({ desk: wireDesk(await routing.viewDesk(desk.value)) }) : desk;
    },

    getOverview: async (_request, context) => {
      const staff = staffOf(context);
      if (!staff.ok) return staff;
      return ok(wireOverview(await routing.readOverview(staff.value.units)));
    },
  });

type Staff = Actor & { readonly kind: 'staff' };

/** The access option lets only staff in; should it ever not, nobody acts in a counsellor's name. */
const staffOf = ({ actor }: CallContext): Result<Staff> =>
  actor.kind === 'staff' ? ok(actor) : refuse(staffOnly());

const readAnswer = (
  request: { readonly offerId: string; readonly conversationId: string },
  context: CallContext,
) => {
  const staff = staffOf(context);
  if (!staff.ok) return staff;
  const conversationId = readConversationId(request.conversationId);
  if (!conversationId.ok) return conversationId;
  const offerId = readOfferId(request.offerId);
  if (!offerId.ok) return offerId;
  const { counsellorId } = staff.value;
  return ok({ conversationId: conversationId.value, offerId: offerId.value, counsellorId });
};
