import type { ConversationId } from '@baken/kernel';
import type { FactToTell } from '@baken/runtime/bus/facts.ts';
import type { StoreRoom } from '@baken/runtime/store/store-room.ts';
import type { mongo } from 'mongoose';
import type { Entries } from '../app/ports.ts';
import type { EntryEvent, QueueEntry } from '../domain/queue-entry.ts';
import { dateOf } from './dates.ts';
import { entrySchema, readEntry, storeEntry, type StoredEntry } from './entry-document.ts';

type KeptEntry = StoredEntry & { readonly _id: ConversationId };

const collection = 'queue_entries';
const nearestFirst = { sequence: 1 } as const;

/** Queue entries, and the questions about many of them that an index answers. */
export const openEntries = (
  room: StoreRoom,
  factsOf: (event: EntryEvent) => readonly FactToTell[],
): Entries => {
  const documents = room.documents<QueueEntry, EntryEvent, StoredEntry>({
    collection,
    schema: entrySchema,
    toStored: storeEntry,
    fromStored: readEntry,
    factsOf,
  });
  const kept = room.connection.collection<KeptEntry>(collection);
  const read = async (cursor: mongo.FindCursor<mongo.WithId<KeptEntry>>): Promise<readonly QueueEntry[]> =>
    (await cursor.project<KeptEntry>({ outbox: 0 }).toArray()).map((entry) => readEntry(entry._id, entry));

  return {
    find: documents.find,
    change: documents.change,
    findMany: (ids) => (ids.length === 0 ? Promise.resolve([]) : read(kept.find({ _id: { $in: [...ids] } }))),
    heads: (unit, upTo, most) =>
      read(
        kept
          .find({
            ...{ unit, inLine: true, stage: 'waiting' },
            reach: { $ne: 'lost' },
            sequence: { $lte: upTo },
          })
          .sort(nearestFirst)
          .limit(most),
      ),
    waiting: (unit, most) =>
      read(kept.find({ unit, inLine: true, stage: 'waiting' }).sort(nearestFirst).limit(most)),
    inLine: (unit, most) => read(kept.find({ unit, inLine: true }).sort(nearestFirst).limit(most)),
    line: async (unit) => {
      const inLine = kept.find({ unit, inLine: true }).sort(nearestFirst);
      return (await inLine.project<{ _id: ConversationId }>({ _id: 1 }).toArray()).map(({ _id }) => _id);
    },
    countInLine: (unit) => kept.countDocuments({ unit, inLine: true }),
    countBefore: (unit, sequence) => kept.countDocuments({ unit, inLine: true, sequence: { $lt: sequence } }),
    withOfferOver: (now, most) =>
      read(kept.find({ stage: 'offered', 'offer.lapsesAt': { $lte: dateOf(now) } }).limit(most)),
    withPageLost: async (seconds, now, most) => {
      const before = (ago: number) => ({ $lte: dateOf(now.subtract({ seconds: ago })) });
      const [inLine, taken] = await Promise.all([
        read(kept.find({ unreachableSince: before(seconds.place), inLine: true }).limit(most)),
        read(
          kept
            .find({ unreachableSince: before(seconds.conversation), stage: 'taken', reach: 'lost' })
            .limit(most),
        ),
      ]);
      return [...inLine, ...taken];
    },
  };
};
