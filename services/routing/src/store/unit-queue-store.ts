import type { ConversationId } from '@baken/kernel';
import type { StoreRoom } from '@baken/runtime/store/store-room.ts';
import { Schema, type mongo } from 'mongoose';
import type { UnitQueues } from '../app/ports.ts';
import type { Admission } from '../domain/join.ts';
import type { UnitQueue } from '../domain/unit-queue.ts';
import { dateOf, instantOf } from './dates.ts';
import { readOffer, storeOffer, type StoredOffer } from './entry-document.ts';

interface StoredQueue extends Omit<UnitQueue, 'unit' | 'admitted'> {
  readonly admitted: readonly StoredAdmission[];
}

interface StoredAdmission {
  readonly conversationId: ConversationId;
  readonly language: string;
  readonly sequence: number;
  readonly joinedAt: Date;
  readonly offer?: StoredOffer;
}

type KeptQueue = StoredQueue & { readonly _id: string };

const collection = 'unit_queues';
const queueSchema = new Schema(
  {
    revision: Number,
    length: Number,
    lastSequence: Number,
    admitted: [Object],
    doorClosed: Boolean,
    limit: Number,
    serviceSeconds: [Number],
  },
  { versionKey: false },
);

export const openUnitQueues = (room: StoreRoom): UnitQueues => {
  const documents = room.documents<UnitQueue, never, StoredQueue>({
    collection,
    schema: queueSchema,
    toStored: storeQueue,
    fromStored: readQueue,
    factsOf: () => [],
  });
  const kept = room.connection.collection<KeptQueue>(collection);
  const read = async (filter: mongo.Filter<KeptQueue>): Promise<readonly UnitQueue[]> =>
    (await kept.find(filter).toArray()).map((queue) => readQueue(queue._id, queue));
  return {
    find: documents.find,
    change: documents.change,
    list: () => read({}),
    waitedFor: (units) => read({ _id: { $in: [...units] }, length: { $gt: 0 } }),
  };
};

const storeQueue = ({ unit, admitted, ...queue }: UnitQueue): StoredQueue => ({
  ...queue,
  admitted: admitted.map(({ conversationId, language, sequence, joinedAt, offer }) => ({
    ...{ conversationId, language, sequence },
    joinedAt: dateOf(joinedAt),
    ...(offer && { offer: storeOffer(offer) }),
  })),
});

const readQueue = (unit: string, stored: StoredQueue): UnitQueue => ({
  unit,
  revision: stored.revision,
  length: stored.length,
  lastSequence: stored.lastSequence,
  admitted: stored.admitted.map((admission) => readAdmission(unit, admission)),
  doorClosed: stored.doorClosed,
  ...(stored.limit !== undefined && { limit: stored.limit }),
  serviceSeconds: stored.serviceSeconds,
});

const readAdmission = (
  unit: string,
  { conversationId, language, sequence, joinedAt, offer }: StoredAdmission,
): Admission => ({
  ...{ conversationId, unit, language, sequence },
  joinedAt: instantOf(joinedAt),
  ...(offer && { offer: readOffer(offer) }),
});
