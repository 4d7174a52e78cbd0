import type { ConversationId, CounsellorId, OfferId } from '@baken/kernel';
import type { FactToTell } from '@baken/runtime/bus/facts.ts';
import type { StoreRoom } from '@baken/runtime/store/store-room.ts';
import { Schema, type mongo } from 'mongoose';
import type { Desks } from '../app/ports.ts';
import type { Desk, DeskEvent, Slot } from '../domain/desk.ts';
import { dateOf, instantOf } from './dates.ts';

interface StoredDesk extends Omit<Desk, 'counsellorId' | 'slots' | 'freeSince' | 'lastHeartbeatAt'> {
  readonly slots: readonly StoredSlot[];
  readonly freeSince: Date;
  readonly lastHeartbeatAt: Date;
}

/** at: when it was offered, or taken. */
interface StoredSlot {
  readonly kind: Slot['kind'];
  readonly conversationId: ConversationId;
  readonly unit: string;
  readonly offerId: OfferId;
  readonly at: Date;
  readonly lapsesAt?: Date;
}

type KeptDesk = StoredDesk & { readonly _id: CounsellorId };

const collection = 'desks';
const deskSchema = new Schema(
  {
    presence: String,
    units: [String],
    capacity: Number,
    slots: [Object],
    freeSince: Date,
    lastHeartbeatAt: Date,
    missedOffers: Number,
    revision: Number,
  },
  { versionKey: false },
);
deskSchema.index({ units: 1, presence: 1 });

export const openDesks = (room: StoreRoom, factsOf: (event: DeskEvent) => readonly FactToTell[]): Desks => {
  const documents = room.documents<Desk, DeskEvent, StoredDesk>({
    collection,
    schema: deskSchema,
    toStored: storeDesk,
    fromStored: readDesk,
    factsOf,
  });
  const kept = room.connection.collection<KeptDesk>(collection);
  const read = async (filter: mongo.Filter<KeptDesk>): Promise<readonly Desk[]> =>
    (await kept.find(filter).project<KeptDesk>({ outbox: 0 }).toArray()).map((desk) =>
      readDesk(desk._id, desk),
    );
  const here = { presence: { $ne: 'away' as const } };
  return {
    find: documents.find,
    change: documents.change,
    signedIn: (units) => read({ units: { $in: [...units] }, ...here }),
    silentSince: (instant) => read({ ...here, lastHeartbeatAt: { $lte: dateOf(instant) } }),
    withSlots: () => read({ 'slots.0': { $exists: true } }),
  };
};

const storeDesk = ({ counsellorId, slots, freeSince, lastHeartbeatAt, ...desk }: Desk): StoredDesk => ({
  ...desk,
  slots: slots.map(storeSlot),
  freeSince: dateOf(freeSince),
  lastHeartbeatAt: dateOf(lastHeartbeatAt),
});

const readDesk = (id: string, stored: StoredDesk): Desk => ({
  // The id of a desk is its counsellor's.
  counsellorId: id as CounsellorId,
  presence: stored.presence,
  units: stored.units,
  capacity: stored.capacity,
  slots: stored.slots.map(readSlot),
  freeSince: instantOf(stored.freeSince),
  lastHeartbeatAt: instantOf(stored.lastHeartbeatAt),
  missedOffers: stored.missedOffers,
  revision: stored.revision,
});

const storeSlot = (slot: Slot): StoredSlot => {
  const { kind, conversationId, unit, offerId } = slot;
  return kind === 'offered'
    ? {
        ...{ kind, conversationId, unit, offerId },
        at: dateOf(slot.offeredAt),
        lapsesAt: dateOf(slot.lapsesAt),
      }
    : { kind, conversationId, unit, offerId, at: dateOf(slot.since) };
};

const readSlot = ({ kind, conversationId, unit, offerId, at, lapsesAt }: StoredSlot): Slot =>
  kind === 'offered'
    ? {
        ...{ kind, conversationId, unit, offerId },
        offeredAt: instantOf(at),
        lapsesAt: instantOf(lapsesAt ?? at),
      }
    : { kind, conversationId, unit, offerId, since: instantOf(at) };
