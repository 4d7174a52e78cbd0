import type { CounsellorId, Result } from '@baken/kernel';
import { Presence, type Desk, type Offer } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import type { Line } from './line.ts';

/** One counsellor at work. What is refused throws the code of the fault. */
export interface TestCounsellor {
  readonly id: CounsellorId;
  says(presence: keyof typeof Presence, units?: readonly string[]): Promise<Desk>;
  heartbeat(): Promise<void>;
  desk(): Promise<Desk>;
  /** Waits for an offer; of this visitor, when one is named. */
  offered(conversationId?: string): Promise<Offer>;
  accept(offer: Offer): Promise<Desk>;
  decline(offer: Offer, reason?: string): Promise<Desk>;
}

export const counsellorAt = (
  { calls, house }: Line,
  id: CounsellorId,
  units: readonly string[],
): TestCounsellor => {
  const asStaff = () =>
    house.context({ kind: 'staff', counsellorId: id, roles: ['counsellor'], units, alias: id });
  const desk = async (): Promise<Desk> => deskOf(await calls.getDesk({}, asStaff()));
  return {
    id,
    desk,
    says: async (presence, wanted = []) =>
      deskOf(await calls.setPresence({ presence: Presence[presence], units: wanted }, asStaff())),
    heartbeat: async () => {
      const answer = await calls.heartbeat({}, asStaff());
      if (!answer.ok) throw new Error(answer.fault.code);
    },
    offered: (conversationId) =>
      eventually(`${id} is offered a visitor`, async () =>
        (await desk()).offers.find(
          (offer) => conversationId === undefined || offer.conversationId === conversationId,
        ),
      ),
    accept: async ({ offerId, conversationId }) =>
      deskOf(await calls.acceptOffer({ offerId, conversationId }, asStaff())),
    decline: async ({ offerId, conversationId }, reason = 'not-able-now') =>
      deskOf(await calls.declineOffer({ offerId, conversationId, reason }, asStaff())),
  };
};

const deskOf = (answer: Result<{ readonly desk: Desk | undefined }>): Desk => {
  if (!answer.ok) throw new Error(answer.fault.code);
  if (!answer.value.desk) throw new Error('no desk came');
  return answer.value.desk;
};
