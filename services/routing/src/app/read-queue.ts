import { ok, refuse, type ConversationId, type Result } from '@baken/kernel';
import { unitUnknown } from '../domain/faults.ts';
import { placesAtWork } from '../domain/room.ts';
import { newUnitQueue } from '../domain/unit-queue.ts';
import { secondsPerPlace } from '../domain/wait-estimate.ts';
import type { Needs } from './ports.ts';
import type { AdmittedWriter } from './write-admitted.ts';

/** Everybody in line, next one first, at least as new as the revision. */
export interface QueueOrder {
  readonly unit: string;
  readonly revision: number;
  readonly conversationIds: readonly ConversationId[];
  readonly perPlaceSeconds: number | undefined;
}

type QueueNeeds = Pick<Needs, 'entries' | 'queues' | 'desks' | 'settings'> & {
  readonly admitted: AdmittedWriter;
};

/**
 * The order as of a revision. Changes after it may be in it already, and do no harm when they are applied again.
 * Fault: routing.unit-unknown.
 */
export const readQueue =
  (needs: QueueNeeds) =>
  async (unit: string): Promise<Result<QueueOrder>> => {
    if (!needs.settings.units.has(unit)) return refuse(unitUnknown('unit'));
    const queue = (await needs.queues.find(unit)) ?? newUnitQueue(unit);
    await needs.admitted.write(queue.admitted);
    const [conversationIds, serving] = await Promise.all([
      needs.entries.line(unit),
      needs.desks.signedIn([unit]),
    ]);
    const perPlaceSeconds = secondsPerPlace(queue.serviceSeconds, placesAtWork(unit, serving));
    return ok({ unit, revision: queue.revision, conversationIds, perPlaceSeconds });
  };
