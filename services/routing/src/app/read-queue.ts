import { ok, refuse, type ConversationId, type Result } from '@baken/kernel';
import { unitUnknown } from '../domain/faults.ts';
import { placesAtWork } from '../domain/room.ts';
import { newUnitQueue } from '../domain/unit-queue.ts';
import { secondsPerPlace } from '../domain/wait-estimate.ts';
import type { Needs } from './ports.ts';
import { writeAdmitted } from './settle-queue.ts';

/** Everybody in line, next one first, at least as new as the revision. */
export interface QueueOrder {
  readonly unit: string;
  readonly revision: number;
  readonly conversationIds: readonly ConversationId[];
  readonly perPlaceSeconds: number | undefined;
}

/**
 * The order as of a revision. Changes after it may be in it already, and do no harm when they are applied again.
 * Fault: routing.unit-unknown.
 */
export const readQueue =
  (needs: Pick<Needs, 'entries' | 'queues' | 'desks' | 'settings'>) =>
  async (unit: string): Promise<Result<QueueOrder>> => {
    if (!needs.settings.units.has(unit)) return refuse(unitUnknown('unit'));
    const queue = (await needs.queues.find(unit)) ?? newUnitQueue(unit);
    await writeAdmitted(needs, queue);
    const [conversationIds, serving] = await Promise.all([
      needs.entries.line(unit),
      needs.desks.signedIn([unit]),
    ]);
    const perPlaceSeconds = secondsPerPlace(queue.serviceSeconds, placesAtWork(unit, serving));
    return ok({ unit, revision: queue.revision, conversationIds, perPlaceSeconds });
  };
