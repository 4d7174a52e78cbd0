import type { CounsellorId } from '@baken/kernel';
import type { Desk, Slot } from '../domain/desk.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';
import { finish, release, take } from '../domain/slots.ts';
import type { ChangeDesk } from './change-desk.ts';
import type { Needs } from './ports.ts';
import { recount } from './recount.ts';
import type { SettleQueue } from './settle-queue.ts';
import type { AdmittedWriter } from './write-admitted.ts';

type ReconcileNeeds = Needs & {
  readonly settleQueue: SettleQueue;
  readonly changeDesk: ChangeDesk;
  readonly admitted: AdmittedWriter;
};

/**
 * Finishes what a crash left half done. The entry is the truth about its visitor: the queue's count and the desk's slots follow it.
 * Nothing here is new work, so it may run at any time and twice.
 */
export const reconcile = (needs: ReconcileNeeds) => {
  const recountQueue = recount(needs);
  return async (): Promise<void> => {
    for (const queue of await needs.queues.list()) {
      await needs.admitted.write(queue.admitted);
      await recountQueue(queue);
    }
    for (const desk of await needs.desks.withSlots()) await reconcileDesk(needs, desk);
  };
};

const reconcileDesk = async (needs: ReconcileNeeds, { counsellorId, slots }: Desk): Promise<void> => {
  const known = await needs.entries.findMany(slots.map(({ conversationId }) => conversationId));
  for (const slot of slots) {
    const entry = known.find(({ conversationId }) => conversationId === slot.conversationId);
    await reconcileSlot(needs, counsellorId, slot, entry);
  }
};

const reconcileSlot = async (
  { changeDesk, settings, clock }: ReconcileNeeds,
  counsellorId: CounsellorId,
  slot: Slot,
  entry: QueueEntry | undefined,
): Promise<void> => {
  const now = clock.now();
  const { offerId, conversationId } = slot;
  const isTaken = entry?.state.kind === 'taken' && entry.state.offerId === offerId;
  const isOffered = entry?.state.kind === 'offered' && entry.state.offer.offerId === offerId;
  if (slot.kind === 'taken' && !isTaken && !isOffered)
    await changeDesk(counsellorId, (desk) => finish(desk, conversationId, now));
  if (slot.kind !== 'offered' || isOffered) return;
  if (isTaken) await changeDesk(counsellorId, (desk) => take(desk, { offerId, conversationId }, now));
  else if (
    Temporal.Instant.compare(slot.offeredAt.add({ seconds: settings.reconcileAfterSeconds }), now) <= 0
  )
    await changeDesk(counsellorId, (desk) =>
      release(desk, offerId, 'withdrawn', settings.mostMissedOffers, now),
    );
};
