import type { ConversationId } from '@baken/kernel';
import type { DocumentKind, StoreRoom } from '@baken/runtime';
import { Schema } from 'mongoose';
import type { Conversations } from '../app/ports.ts';
import type { Conversation, ConversationEvent, ConversationRules } from '../domain/conversation.ts';
import { fromStored, toStored, type StoredConversation } from './stored-conversation.ts';

const kept = { sealed: Buffer, hiddenAtMs: Number, erasedAtMs: Number };

const schema = new Schema({
  unit: String,
  language: String,
  state: String,
  openedAtMs: Number,
  nickname: kept,
  answers: kept,
  toWrite: [],
  placed: Boolean,
  startedAtMs: Number,
  counsellor: Object,
  advisers: [],
  /** Everybody who may read it, to find their conversations. */
  readers: [],
  visitorLostMs: Number,
  counsellorLostMs: Number,
  closedAtMs: Number,
  returns: Number,
  extensions: Number,
  warned: [],
  endedAtMs: Number,
  by: String,
  visitorGone: Boolean,
  hiddenAtMs: Number,
  erasedAtMs: Number,
  /** When somebody must look at it next. */
  dueAtMs: Number,
})
  .index({ dueAtMs: 1 }, { sparse: true })
  .index({ readers: 1, state: 1, endedAtMs: 1 })
  .index({ unit: 1, closedAtMs: 1 }, { partialFilterExpression: { closedAtMs: { $exists: true } } })
  .index({ erasedAtMs: 1 }, { sparse: true });

/** What of a conversation is read here without its rules. */
export type ConversationDocument = { readonly _id: string; readonly version: number } & StoredConversation;

export const openConversations = (
  store: StoreRoom,
  rules: ConversationRules,
  factsOf: DocumentKind<Conversation, ConversationEvent, StoredConversation>['factsOf'],
): Conversations => {
  const documents = store.documents<Conversation, ConversationEvent, StoredConversation>({
    collection: 'conversations',
    schema,
    toStored: (conversation) => toStored(conversation, rules),
    fromStored,
    factsOf,
  });
  const collection = collectionOf(store);

  return {
    find: documents.find,
    change: documents.change,
    findOf: async (counsellorId, endedAfter) => {
      const found = await collection
        .find({
          readers: counsellorId,
          $or: [{ state: 'running' }, { state: 'ended', endedAtMs: { $gt: endedAfter.epochMilliseconds } }],
        })
        .sort({ _id: 1 })
        .toArray();
      return found.map((document) => fromStored(document._id, document));
    },
    findDue: async (now, looked, limit) => {
      const found = collection.find(
        { dueAtMs: { $lte: now.epochMilliseconds }, ...(looked.size > 0 && { _id: { $nin: [...looked] } }) },
        { projection: { _id: 1 } },
      );
      return (await found.sort({ dueAtMs: 1 }).limit(limit).toArray()).map(idIn);
    },
    findClosed: async (unit) => {
      const found = collection.find({ unit, closedAtMs: { $exists: true } }, { projection: { _id: 1 } });
      return (await found.toArray()).map(idIn);
    },
  };
};

export const collectionOf = (store: StoreRoom) => {
  const database = store.connection.db;
  if (!database) throw new Error('the store is not connected');
  return database.collection<ConversationDocument>('conversations');
};

const idIn = ({ _id }: { readonly _id: string }): ConversationId => _id as ConversationId;
