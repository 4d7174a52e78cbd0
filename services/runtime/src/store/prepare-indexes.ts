import { type Connection, mongo } from 'mongoose';
import type { Log } from '../telemetry/log.ts';

const noSuchCollection = 26;
/** There is one with this name or these keys, but another definition. */
const otherDefinitions: ReadonlySet<unknown> = new Set([85, 86]);

/**
 * Builds every declared index. One that exists in another definition is built anew. One that nobody declares any more is left, because
 * during an upgrade the former version may still live by it; a line in the log says so.
 */
export const prepareIndexes = async (connection: Connection, log: Log): Promise<void> => {
  for (const name of connection.modelNames()) {
    const { schema, collection } = connection.model(name);
    const declared = new Set(['_id_']);
    for (const [keys, options] of schema.indexes()) {
      // Mongoose's own type of an index is wider than the driver's.
      declared.add(await buildIndex(collection, keys as IndexKeys, options as mongo.IndexOptions));
    }
    const others = (await indexesOf(collection)).filter((index) => !declared.has(index.name));
    if (others.length > 0)
      log.warn('indexes that nobody declares', { collection: name, count: others.length });
  }
};

type IndexKeys = Record<string, mongo.IndexDirection>;

const buildIndex = async (
  collection: mongo.Collection,
  keys: IndexKeys,
  options: mongo.IndexOptions,
): Promise<string> => {
  try {
    return await collection.createIndex(keys, options, undefined);
  } catch (error) {
    if (!hasCode(error, otherDefinitions)) throw error;
    for (const index of await indexesOf(collection)) {
      const inTheWay = index.name === options.name || JSON.stringify(index.key) === JSON.stringify(keys);
      if (inTheWay) await collection.dropIndex(index.name);
    }
    return collection.createIndex(keys, options, undefined);
  }
};

const indexesOf = async (
  collection: mongo.Collection,
): Promise<readonly { readonly name: string; readonly key: object }[]> => {
  try {
    return (await collection.indexes()).map(({ name = '', key }) => ({ name, key }));
  } catch (error) {
    if (hasCode(error, new Set([noSuchCollection]))) return [];
    throw error;
  }
};

const hasCode = (error: unknown, codes: ReadonlySet<unknown>): boolean =>
  error instanceof mongo.MongoServerError && codes.has(error.code);
