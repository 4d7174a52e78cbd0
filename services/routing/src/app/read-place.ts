import { assertNever, ok, refuse, type ConversationId, type CounsellorId, type Result } from '@baken/kernel';
import { entryMissing } from '../domain/faults.ts';
import type { GoneBecause, QueueEntry } from '../domain/queue-entry.ts';
import { placesAtWork } from '../domain/room.ts';
import { estimateWait, secondsPerPlace } from '../domain/wait-estimate.ts';
import type { Needs } from './ports.ts';
import type { AdmittedWriter } from './write-admitted.ts';

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

type ReadNeeds = Pick<Needs, 'entries' | 'queues' | 'desks'> & { readonly admitted: AdmittedWriter };

/** Fault: routing.entry-missing. */
export const readPlace =
  (needs: ReadNeeds) =>
  async (conversationId: ConversationId): Promise<Result<Place>> => {
    const entry = await needs.entries.find(conversationId);
    return entry ? ok(await placeOf(needs, entry)) : refuse(entryMissing());
  };

export const placeOf = async (needs: ReadNeeds, entry: QueueEntry): Promise<Place> => {
  const { conversationId, unit, joinedAt, state } = entry;
  const who = { conversationId, unit };
  switch (state.kind) {
    case 'waiting': {
      const { position, perPlace } = await readPosition(needs, entry);
      const estimateSeconds = estimateWait(position, perPlace);
      return { ...who, kind: 'waiting', position, estimateSeconds, joinedAt };
    }
    case 'offered': {
      const { position } = await readPosition(needs, entry);
      return { ...who, kind: 'offered', position };
    }
    case 'taken':
      return { ...who, kind: 'taken', counsellorId: state.counsellorId, since: state.since };
    case 'gone':
      return { ...who, kind: 'gone', because: state.because };
    default:
      return assertNever(state);
  }
};

/** The position among everybody in line, and the seconds that each place costs now. */
const readPosition = async (
  { entries, queues, desks, admitted }: ReadNeeds,
  { unit, sequence }: QueueEntry,
): Promise<{ readonly position: number; readonly perPlace: number | undefined }> => {
  const [queue, serving] = await Promise.all([queues.find(unit), desks.signedIn([unit])]);
  await admitted.write(queue?.admitted ?? []);
  const position = (await entries.countBefore(unit, sequence)) + 1;
  return { position, perPlace: secondsPerPlace(queue?.serviceSeconds ?? [], placesAtWork(unit, serving)) };
};
