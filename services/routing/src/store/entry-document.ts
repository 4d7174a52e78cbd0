import type { ConversationId, CounsellorId, OfferId } from '@baken/kernel';
import { Schema } from 'mongoose';
import type { Offer } from '../domain/offer.ts';
import {
  isInLine,
  type EntryState,
  type GoneBecause,
  type QueueEntry,
  type Reach,
} from '../domain/queue-entry.ts';
import { dateOf, instantOf } from './dates.ts';

/** A queue entry as it is kept. What is asked for often stands at the top level, where an index reaches it. */
export interface StoredEntry {
  readonly unit: string;
  readonly language: string;
  readonly sequence: number;
  readonly joinedAt: Date;
  readonly inLine: boolean;
  readonly stage: EntryState['kind'];
  readonly reach: Reach['kind'];
  readonly unreachableSince?: Date;
  readonly resting: readonly { readonly counsellorId: CounsellorId; readonly until: Date }[];
  readonly offer?: StoredOffer;
  readonly taken?: { readonly counsellorId: CounsellorId; readonly offerId: OfferId; readonly since: Date };
  readonly gone?: { readonly because: GoneBecause; readonly at: Date };
}

export interface StoredOffer {
  readonly offerId: OfferId;
  readonly counsellorId: CounsellorId;
  readonly offeredAt: Date;
  readonly lapsesAt: Date;
}

export const entrySchema = new Schema(
  {
    unit: String,
    language: String,
    sequence: Number,
    joinedAt: Date,
    inLine: Boolean,
    stage: String,
    reach: String,
    unreachableSince: Date,
    resting: [Object],
    offer: Object,
    taken: Object,
    gone: Object,
  },
  { versionKey: false },
);
/** Only who stands in line is in these, so they stay as short as the queues. Their filter's field is not a key: it would say nothing. */
const whileInLine = { partialFilterExpression: { inLine: true } };
entrySchema.index({ unit: 1, sequence: 1 }, whileInLine);
entrySchema.index({ unit: 1, stage: 1, sequence: 1 }, whileInLine);
entrySchema.index({ 'offer.lapsesAt': 1 }, { sparse: true });
entrySchema.index({ unreachableSince: 1 }, { sparse: true });

export const storeEntry = (entry: QueueEntry): StoredEntry => {
  const { unit, language, sequence, joinedAt, reach, resting, state } = entry;
  return {
    ...{ unit, language, sequence },
    joinedAt: dateOf(joinedAt),
    inLine: isInLine(entry),
    stage: state.kind,
    reach: reach.kind,
    ...(reach.kind !== 'here' && state.kind !== 'gone' && { unreachableSince: dateOf(reach.since) }),
    resting: resting.map(({ counsellorId, until }) => ({ counsellorId, until: dateOf(until) })),
    ...(state.kind === 'offered' && { offer: storeOffer(state.offer) }),
    ...(state.kind === 'taken' && {
      taken: { counsellorId: state.counsellorId, offerId: state.offerId, since: dateOf(state.since) },
    }),
    ...(state.kind === 'gone' && { gone: { because: state.because, at: dateOf(state.at) } }),
  };
};

export const readEntry = (id: string, stored: StoredEntry): QueueEntry => {
  const { unit, language, sequence, joinedAt, resting } = stored;
  return {
    // The id of an entry is its conversation's.
    conversationId: id as ConversationId,
    ...{ unit, language, sequence },
    joinedAt: instantOf(joinedAt),
    reach: readReach(stored),
    resting: resting.map(({ counsellorId, until }) => ({ counsellorId, until: instantOf(until) })),
    state: readState(stored),
  };
};

const readReach = ({ reach, unreachableSince, joinedAt }: StoredEntry): Reach =>
  reach === 'here' ? { kind: reach } : { kind: reach, since: instantOf(unreachableSince ?? joinedAt) };

const readState = ({ stage, offer, taken, gone }: StoredEntry): EntryState => {
  if (stage === 'offered' && offer) return { kind: stage, offer: readOffer(offer) };
  if (stage === 'taken' && taken) return { kind: stage, ...taken, since: instantOf(taken.since) };
  if (stage === 'gone' && gone) return { kind: stage, because: gone.because, at: instantOf(gone.at) };
  return { kind: 'waiting' };
};

export const storeOffer = ({ offerId, counsellorId, offeredAt, lapsesAt }: Offer): StoredOffer => ({
  ...{ offerId, counsellorId },
  offeredAt: dateOf(offeredAt),
  lapsesAt: dateOf(lapsesAt),
});

export const readOffer = ({ offerId, counsellorId, offeredAt, lapsesAt }: StoredOffer): Offer => ({
  ...{ offerId, counsellorId },
  offeredAt: instantOf(offeredAt),
  lapsesAt: instantOf(lapsesAt),
});
