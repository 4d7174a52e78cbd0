import type { mongo } from 'mongoose';
import type { KeptCollection, KeptDocument, OutboxFact } from './outbox.ts';

/** Told facts of one document, in the order of its outbox. */
export interface Told {
  readonly collection: KeptCollection;
  readonly id: string;
  readonly factIds: readonly string[];
}

export const readOutbox = async (collection: KeptCollection, id: string): Promise<readonly OutboxFact[]> => {
  const kept = await collection.findOne({ _id: id }, { projection: { outbox: 1 } });
  return kept?.outbox ?? [];
};

/** Since when the longest waiting document has waited. */
export const oldestWaiting = async (collection: KeptCollection): Promise<Date | undefined> => {
  const [oldest] = await waitingFirst(collection, new Date(), [], 1);
  return oldest?.outboxSince;
};

/** Documents with facts that have waited since `before` or longer, the longest wait first. */
export const findWaiting = async (
  collection: KeptCollection,
  {
    before,
    except,
    most,
  }: { readonly before: Date; readonly except: readonly string[]; readonly most: number },
): Promise<readonly string[]> => (await waitingFirst(collection, before, except, most)).map(({ _id }) => _id);

const waitingFirst = (collection: KeptCollection, before: Date, except: readonly string[], most: number) =>
  collection
    .find(
      { outboxSince: { $lte: before }, ...(except.length > 0 && { _id: { $nin: [...except] } }) },
      { projection: { _id: 1, outboxSince: 1 } },
    )
    .sort({ outboxSince: 1 })
    .limit(most)
    .toArray();

/**
 * Takes told facts out of documents of one collection. Usually they are the whole outbox, and the first statement empties it with its
 * mark in one write; otherwise the second takes them out and leaves the rest waiting. A lost pop only tells a fact again, so this write
 * does not wait for the journal.
 */
export const popTold = async (told: readonly Told[]): Promise<void> => {
  await told[0]?.collection.bulkWrite(
    told.flatMap(({ id, factIds }) => [emptyWhole(id, factIds), takeOut(id, factIds)]),
    {
      ordered: true,
      writeConcern: { w: 1 },
    },
  );
};

type Statement = mongo.AnyBulkWriteOperation<KeptDocument>;

const emptyWhole = (id: string, factIds: readonly string[]): Statement => ({
  updateOne: {
    filter: {
      _id: id,
      outbox: { $size: factIds.length },
      // The order of an outbox never changes: equal ends and size mean exactly these facts.
      'outbox.0.id': factIds[0],
      [`outbox.${factIds.length - 1}.id`]: factIds.at(-1),
    },
    update: { $set: { outbox: [] }, $unset: { outboxSince: '' } },
  },
});

const takeOut = (id: string, factIds: readonly string[]): Statement => ({
  updateOne: {
    filter: { _id: id, 'outbox.id': { $in: [...factIds] } },
    // What is left came later than what is taken out.
    update: { $pull: { outbox: { id: { $in: [...factIds] } } }, $set: { outboxSince: new Date() } },
  },
});

/** An outbox can be empty and still marked when two relays took out its halves. */
export const unmarkEmpty = async (collection: KeptCollection, id: string): Promise<void> => {
  await collection.updateOne(
    { _id: id, outbox: { $size: 0 } },
    { $unset: { outboxSince: '' } },
    { writeConcern: { w: 1 } },
  );
};
