import { assertNever, ok, refuse, type ConversationId, type CounsellorId, type Result } from '@baken/kernel';
import { entryMissing } from '../domain/faults.ts';
import type { GoneBecause, QueueEntry } from '../domain/queue-entry.ts';
import { placesAtWork } from '../domain/room.ts';
import { estimateWait, secondsPerPlace } from '../domain/wait-estimate.ts';
import type { Needs } from './ports.ts';

/** Where a visitor is now. Position 1 is next; being offered does not change it. */
export type Place = { readonly conversationId: ConversationId; readonly unit: string } & (
  | {
      readonly kind: 'waiting';
      readonly position: number;
      /** Absent while there is nothing honest to say. */
      readonly estimateSeconds: number | undefined;
      readonly joinedAt: Temporal.Instant;
    }
  | { readonly kind: 'offered'; readonly position: number }
  | { readonly kind: 'taken'; readonly counsellorId: CounsellorId; readonly since: Temporal.Instant }
  | { readonly kind: 'gone'; readonly because: GoneBecause }
);

type ReadNeeds = Pick<Needs, 'entries' | 'queues' | 'desks'>;

/** Fault: routing.entry-missing. */
export const readPlace =
  (needs: ReadNeeds) =>
  async (conversationId: ConversationId): Promise<Result<Place>> => {
    const entry = await needs.entries.find(conversationId);
    return entry ? ok(await placeOf(needs, entry)) : refuse(entryMissing());
  };

/** position: when it is known already. */
export const placeOf = async (needs: ReadNeeds, entry: QueueEntry, position?: number): Promise<Place> => {
  const { conversationId, unit, joinedAt, sequence, state } = entry;
  const who = { conversationId, unit };
  switch (state.kind) {
    case 'waiting': {
      const at = position ?? (await needs.entries.countBefore(unit, sequence)) + 1;
      const estimateSeconds = estimateWait(at, await readPace(needs, unit));
      return { ...who, kind: 'waiting', position: at, estimateSeconds, joinedAt };
    }
    case 'offered':
      return {
        ...who,
        kind: 'offered',
        position: position ?? (await needs.entries.countBefore(unit, sequence)) + 1,
      };
    case 'taken':
      return { ...who, kind: 'taken', counsellorId: state.counsellorId, since: state.since };
    case 'gone':
      return { ...who, kind: 'gone', because: state.because };
    default:
      return assertNever(state);
  }
};

/** Seconds that each place of this unit's queue costs now. */
export const readPace = async (
  { queues, desks }: Pick<Needs, 'queues' | 'desks'>,
  unit: string,
): Promise<number | undefined> => {
  const [queue, serving] = await Promise.all([queues.find(unit), desks.signedIn([unit])]);
  return queue && secondsPerPlace(queue.serviceSeconds, placesAtWork(unit, serving));
};
