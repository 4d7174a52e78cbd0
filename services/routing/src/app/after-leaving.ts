import { assertNever, type ConversationId } from '@baken/kernel';
import type { EntryEvent, EntryState, QueueEntry } from '../domain/queue-entry.ts';
import { finish, release } from '../domain/slots.ts';
import type { ChangeDesk } from './change-desk.ts';
import type { Needs } from './ports.ts';
import type { SettleQueue } from './settle-queue.ts';

type LeavingNeeds = Pick<Needs, 'announce' | 'settings' | 'clock'> & {
  readonly settleQueue: SettleQueue;
  readonly changeDesk: ChangeDesk;
};

/** What follows when an entry is over: its counsellor has room again, the queue counts the place out, whoever watches is told. */
export type AfterLeaving = (entry: QueueEntry, events: readonly EntryEvent[]) => Promise<void>;

export const afterLeaving =
  (needs: LeavingNeeds): AfterLeaving =>
  async (entry, events) => {
    const { conversationId, unit } = entry;
    for (const event of events) {
      if (event.kind === 'left') {
        if (event.from.kind !== 'taken') await needs.settleQueue(unit, { kind: 'leave', conversationId });
        await freeDesk(needs, conversationId, event.from);
      }
      if (event.kind === 'ended') {
        await needs.changeDesk(event.counsellorId, (desk) => finish(desk, conversationId, needs.clock.now()));
        await needs.settleQueue(unit, { kind: 'served', seconds: event.took.total('seconds') });
      }
    }
    if (events.length > 0) needs.announce.placeChanged(conversationId);
  };

const freeDesk = async (
  { changeDesk, settings, clock }: LeavingNeeds,
  conversationId: ConversationId,
  from: EntryState,
): Promise<void> => {
  switch (from.kind) {
    case 'offered': {
      const { counsellorId, offerId } = from.offer;
      await changeDesk(counsellorId, (desk) =>
        release(desk, offerId, 'withdrawn', settings.mostMissedOffers, clock.now()),
      );
      return;
    }
    case 'taken':
      await changeDesk(from.counsellorId, (desk) => finish(desk, conversationId, clock.now()));
      return;
    case 'waiting':
    case 'gone':
      return;
    default:
      assertNever(from);
  }
};
