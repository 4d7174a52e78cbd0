import { mongo } from 'mongoose';
import type { KeptCollection, KeptDocument, OutboxFact } from './outbox.ts';

interface Save {
  readonly id: string;
  /** What was loaded, without its outbox; null when there was nothing. */
  readonly kept: KeptDocument | null;
  readonly stored: object;
  readonly facts: readonly OutboxFact[];
  readonly collection: KeptCollection;
  readonly fields: ReadonlySet<string>;
}

const ours: ReadonlySet<string> = new Set(['_id', 'version', 'outbox', 'outboxSince']);

/** The document's own fields, without what is kept beside them. */
export const storedFields = (kept: KeptDocument): object => {
  const { _id, version, outbox, outboxSince, ...stored } = kept;
  return stored;
};

/**
 * One write that replaces the stored fields and adds the facts, on condition of the loaded version.
 * - conflict: somebody was faster; load and decide again
 * - taken: another document has the value of a unique field
 */
export const saveDocument = async (save: Save): Promise<'saved' | 'conflict' | 'taken'> => {
  const stored = knownFields(save);
  try {
    if (save.kept === null) {
      await save.collection.insertOne({
        ...stored,
        _id: save.id,
        version: 1,
        outbox: [...save.facts],
        ...since(save),
      });
      return 'saved';
    }
    const condition = { _id: save.id, version: save.kept.version };
    const { matchedCount } = await save.collection.updateOne(condition, replacement(save, save.kept, stored));
    return matchedCount === 1 ? 'saved' : 'conflict';
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return save.kept === null && (await isThere(save)) ? 'conflict' : 'taken';
  }
};

/** Field by field, because the outbox beside them belongs to the relay as well and must not be overwritten with what was loaded. */
const replacement = (
  { facts }: Save,
  kept: KeptDocument,
  stored: Readonly<Record<string, unknown>>,
): mongo.UpdateFilter<KeptDocument> => {
  const gone = Object.keys(storedFields(kept)).filter((field) => stored[field] === undefined);
  return {
    $set: { ...stored, version: kept.version + 1 },
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
    ...(facts.length > 0 && { $push: { outbox: { $each: [...facts] } }, $min: { outboxSince: new Date() } }),
  };
};

const since = ({ facts }: Save): { readonly outboxSince?: Date } =>
  facts.length > 0 ? { outboxSince: new Date() } : {};

const knownFields = ({ stored, fields, collection }: Save): Record<string, unknown> => {
  const known: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(stored)) {
    if (!fields.has(field) || ours.has(field))
      throw new Error(`${collection.collectionName} has no field ${field} in its schema`);
    if (value !== undefined) known[field] = value;
  }
  return known;
};

const isThere = async ({ collection, id }: Save): Promise<boolean> =>
  (await collection.findOne({ _id: id }, { projection: { _id: 1 } })) !== null;

const duplicateKey = 11_000;

const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === duplicateKey;
