import { createConnection } from 'mongoose';

/** Documents by collection. */
export type Dump = Readonly<Record<string, readonly object[]>>;

export interface StoreContent {
  /** Everything that is there. */
  dump(): Promise<Dump>;
  /** Puts documents of a former dump into a collection in place of what is there. */
  restore(collection: string, documents: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/** The content of one service's database, read past the service. */
export const openStoreContent = async (url: string, database: string): Promise<StoreContent> => {
  const connection = await createConnection(url, { dbName: database }).asPromise();
  const { db } = connection;
  if (!db) throw new Error('the store is not connected');
  return {
    dump: async () => {
      const collections = await db.listCollections({}, { nameOnly: true }).toArray();
      const found = collections.map(
        async ({ name }) => [name, await db.collection(name).find().toArray()] as const,
      );
      return Object.fromEntries(await Promise.all(found));
    },
    restore: async (collection, documents) => {
      await db.collection(collection).deleteMany({});
      if (documents.length > 0) await db.collection(collection).insertMany([...documents]);
    },
    close: () => connection.close(),
  };
};
