import { FaultError, type ConversationId } from '@baken/kernel';
import type { StoreRoom } from '@baken/runtime';
import { mongo, Schema } from 'mongoose';
import type { DataKey, Keys, OrganisationKeys, Sealing } from '../app/ports.ts';
import { faults } from '../domain/faults.ts';
import { openCollection } from './collection.ts';
import { keyMemory, type Remembered } from './key-memory.ts';

interface KeyDocument {
  /** The conversation. */
  readonly _id: string;
  readonly wrapped: Buffer;
  /** The organisation key that opens it. */
  readonly by: string;
}

const schema = new Schema({ _id: String, wrapped: Buffer, by: String }).index({ by: 1 });

const duplicateKey = 11_000;
const aboutKey = (conversationId: string): string => `key/${conversationId}`;

/** Data keys, wrapped, in a collection of their own: destroying one here makes everything under it unreadable, wherever copies of it are. */
export const openKeys = (
  store: StoreRoom,
  sealing: Sealing,
  organisation: OrganisationKeys,
  remembered: Remembered,
): Keys => {
  const { now, safe } = openCollection<KeyDocument>(store, 'conversation_keys', schema);
  const memory = keyMemory(remembered);
  const { present } = organisation;

  const wrap = (id: string, key: DataKey): Omit<KeyDocument, '_id'> => ({
    wrapped: Buffer.from(sealing.seal(present.key, aboutKey(id), key)),
    by: present.id,
  });

  const unwrap = ({ _id, wrapped, by }: KeyDocument): DataKey => {
    const wrapping = organisation.all.get(by);
    if (!wrapping) throw new FaultError(faults.sealedShut);
    try {
      return sealing.openBytes(wrapping.key, aboutKey(_id), wrapped);
    } catch {
      throw new FaultError(faults.sealedShut);
    }
  };

  const find = async (ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, DataKey>> => {
    const found = new Map<ConversationId, DataKey>();
    const asked: ConversationId[] = [];
    for (const id of ids) {
      const key = memory.recall(id);
      if (key) found.set(id, key);
      else asked.push(id);
    }
    if (asked.length === 0) return found;
    for (const document of await safe.find({ _id: { $in: asked } }).toArray()) {
      const id = document._id as ConversationId;
      const key = unwrap(document);
      memory.remember(id, key);
      found.set(id, key);
    }
    return found;
  };

  return {
    recall: memory.recall,
    find,
    make: async (id) => {
      const there = (await find([id])).get(id);
      if (there) return there;
      const key = sealing.makeKey();
      try {
        await now.insertOne({ _id: id, ...wrap(id, key) });
      } catch (error) {
        if (!(error instanceof mongo.MongoServerError) || error.code !== duplicateKey) throw error;
        const made = await now.findOne({ _id: id });
        if (!made) throw error;
        return unwrap(made);
      }
      memory.remember(id, key);
      return key;
    },
    destroy: async (ids) => {
      ids.forEach(memory.forget);
      await now.deleteMany({ _id: { $in: [...ids] } });
      ids.forEach(memory.forget);
    },
    rewrap: async (limit) => {
      const older = await now
        .find({ by: { $ne: present.id } })
        .limit(limit)
        .toArray();
      const openable = older.filter(({ by }) => organisation.all.has(by));
      if (openable.length === 0) return 0;
      const { modifiedCount } = await now.bulkWrite(
        openable.map((document) => ({
          updateOne: {
            filter: { _id: document._id, by: document.by },
            update: { $set: wrap(document._id, unwrap(document)) },
          },
        })),
        { ordered: false },
      );
      return modifiedCount;
    },
    countOlder: () => now.countDocuments({ by: { $ne: present.id } }),
  };
};
