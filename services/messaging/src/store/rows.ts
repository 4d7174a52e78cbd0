import type { ConversationId } from '@baken/kernel';
import type { StoreRoom } from '@baken/runtime';
import { mongo, Schema } from 'mongoose';
import type { Row, Rows } from '../app/ports.ts';
import { beginning, follow, type Head } from '../domain/head.ts';
import { happeningMark } from '../domain/line.ts';
import { openCollection } from './collection.ts';
import { fromDocument, idOf, sequencesAfter, toDocument, type RowDocument } from './row-document.ts';

/** The unique index on `_id` keeps each sequence once, this one each name: the two rules that order and retries rest on. */
const schema = new Schema({ _id: String, conversation: String, once: String }).index(
  { conversation: 1, once: 1 },
  { unique: true },
);

const duplicateKey = 11_000;

/** Happenings lie next to each other in the index of names, so a head costs the same however long the conversation is. */
const happenings = { $gte: happeningMark, $lt: String.fromCharCode(happeningMark.charCodeAt(0) + 1) };

export const openRows = (store: StoreRoom): Rows => {
  const { now, safe } = openCollection<RowDocument>(store, 'conversation_events', schema);

  const findLast = (id: ConversationId): Promise<RowDocument | null> =>
    now.findOne({ _id: sequencesAfter(id, 0) }, { sort: { _id: -1 }, projection: { sealed: 0 } });

  return {
    insert: async (rows) => {
      try {
        await now.insertMany(rows.map(toDocument), { ordered: false });
        return rows.map(() => true);
      } catch (error) {
        const taken = takenIn(error);
        return rows.map((_, index) => !taken.has(index));
      }
    },

    findHeads: async (ids) => {
      // The last line first: a happening that comes in between is then beyond it, and left for the next look.
      const lasts = await Promise.all(ids.map(findLast));
      const begun = ids.filter((_, index) => lasts[index] !== null);
      const found =
        begun.length === 0
          ? []
          : await now
              .find({ conversation: { $in: begun }, once: happenings })
              .sort({ _id: 1 })
              .toArray();
      const heads = new Map<ConversationId, Head>();
      ids.forEach((id, index) => {
        const last = lasts[index];
        heads.set(id, last ? follow(beginning, fromDocument(last)) : beginning);
      });
      for (const document of found) {
        const id = idOf(document);
        const row = fromDocument(document);
        const head = heads.get(id);
        if (head && row.sequence <= head.last) heads.set(id, follow(head, row));
      }
      return heads;
    },

    findAfter: async (id, sequence, limit) => {
      const found = safe.find({ _id: sequencesAfter(id, sequence) }).sort({ _id: 1 });
      return (await found.limit(limit).toArray()).map(fromDocument);
    },

    findTakenAfter: async (id, sequence) => {
      const found = now.find({ _id: sequencesAfter(id, sequence) }, { projection: { sealed: 0 } });
      return (await found.sort({ _id: 1 }).toArray()).map(fromDocument);
    },

    findNamed: async (id, once): Promise<Row | undefined> => {
      const found = await safe.findOne({ conversation: id, once });
      return found ? fromDocument(found) : undefined;
    },

    countMessages: async (id) => {
      const count = (side: string): Promise<number> =>
        now.countDocuments({ conversation: id, once: { $gte: `${side}:`, $lt: `${side};` } });
      const [visitor, counsellor] = await Promise.all([count('visitor'), count('counsellor')]);
      return { visitor, counsellor };
    },
  };
};

/** Which rows were refused because their sequence or name is taken. Any other trouble leaves open what was written, and is thrown. */
const takenIn = (error: unknown): ReadonlySet<number> => {
  if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
  const refusals = [error.writeErrors].flat();
  const isSure = error.result.getWriteConcernError() === undefined;
  if (refusals.length === 0 || !isSure || refusals.some(({ code }) => code !== duplicateKey)) throw error;
  return new Set(refusals.map(({ index }) => index));
};
