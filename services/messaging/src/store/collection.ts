import type { StoreRoom } from '@baken/runtime';
import type { mongo, Schema } from 'mongoose';

/**
 * A collection that is worked on directly, in batches, and not as documents that change by decisions. The schema names its fields and indexes; the
 * runtime builds those at start.
 */
export const openCollection = <Document extends object>(
  { connection }: StoreRoom,
  name: string,
  schema: Schema,
): {
  /** Reads what the store has this instant. */
  readonly now: mongo.Collection<Document>;
  /** Reads only what most members have, so that it cannot be lost any more. */
  readonly safe: mongo.Collection<Document>;
} => {
  connection.model(name, schema, name);
  const database = connection.db;
  if (!database) throw new Error('the store is not connected');
  return {
    now: database.collection<Document>(name),
    safe: database.collection<Document>(name, { readConcern: { level: 'majority' } }),
  };
};
