import { type Decision, decide, fault, refuse } from '@baken/kernel';
import { QueueJoined } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { Schema } from 'mongoose';
import { tell } from '../../src/bus/facts.ts';
import type { DocumentKind } from '../../src/store/store-room.ts';

/** A small aggregate to try the store with: who waits at one unit, each named by a conversation id. */
export interface WaitingList {
  readonly unit: string;
  readonly waiting: readonly string[];
  /** No two lists have the same. */
  readonly phone?: string;
  readonly closedBecause?: string;
}

export interface Joined {
  readonly conversationId: string;
  readonly unit: string;
}

interface StoredList {
  readonly waiting: readonly string[];
  readonly phone?: string | undefined;
  readonly closedBecause?: string | undefined;
}

export const waitingLists: DocumentKind<WaitingList, Joined, StoredList> = {
  collection: 'waiting_lists',
  schema: new Schema({
    waiting: [String],
    phone: { type: String, unique: true, sparse: true },
    closedBecause: String,
  }),
  toStored: ({ waiting, phone, closedBecause }) => ({ waiting, phone, closedBecause }),
  fromStored: (unit, { waiting, phone, closedBecause }) => ({
    unit,
    waiting,
    ...(phone !== undefined && { phone }),
    ...(closedBecause !== undefined && { closedBecause }),
  }),
  factsOf: (joined) => [tell(QueueJoined, joined)],
};

/** Puts somebody at the end of the list; the first one opens it. */
export const join =
  (unit: string, conversationId: string) =>
  (list: WaitingList | undefined): Decision<WaitingList, Joined> => {
    const { waiting, ...rest } = list ?? { unit, waiting: [] };
    if (waiting.includes(conversationId)) return refuse(fault('conflict', 'routing.already-waiting'));
    return decide({ ...rest, waiting: [...waiting, conversationId] }, { conversationId, unit });
  };

/** Changes the list and tells nobody. */
export const alter =
  (unit: string, change: Partial<WaitingList>) =>
  (list: WaitingList | undefined): Decision<WaitingList, Joined> =>
    decide({ unit, waiting: [], ...list, ...change });
