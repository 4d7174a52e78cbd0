import type { ConversationId } from '@baken/kernel';
import type { StoreRoom } from '@baken/runtime';
import type { mongo } from 'mongoose';
import type { DataClass, Redacted, Redactions } from '../app/ports.ts';
import { onceOf } from '../domain/line.ts';
import { collectionOf, type ConversationDocument } from './conversations.ts';

/** Where the marks of hiding and erasing of each class stand in a conversation's document. */
const places: Readonly<Record<DataClass, string>> = {
  conversation: '',
  nickname: 'nickname.',
  'door-answers': 'answers.',
};

/** What of an erased conversation goes from its document: the words, and who was in it. */
const goneWithConversation: Readonly<Record<string, ''>> = {
  nickname: '',
  answers: '',
  counsellor: '',
  advisers: '',
  readers: '',
};

/**
 * Many conversations in a few statements, however much is kept. These bypass the rules of single documents, so they count the version up: a decision that was
 * made on what was there before is then made again.
 */
export const openRedactions = (store: StoreRoom): Redactions => {
  const conversations = collectionOf(store);
  const other = (
    name: string,
  ): mongo.Collection<{ readonly _id: string; readonly conversation?: string }> => {
    const database = store.connection.db;
    if (!database) throw new Error('the store is not connected');
    return database.collection(name);
  };
  const lines = other('conversation_events');
  const notes = other('side_room_notes');
  const marks = other('conversation_marks');

  return {
    findOpen: async (ids) => {
      const open = conversations.find(
        { _id: { $in: [...ids] }, state: { $ne: 'ended' } },
        { projection: { _id: 1 } },
      );
      return (await open.toArray()).map(({ _id }) => _id as ConversationId);
    },

    hide: async (what, ids, atMs) => {
      const place = places[what];
      await conversations.updateMany(
        { _id: { $in: [...ids] }, ...stillThere(what, 'hiddenAtMs') },
        { $set: { [`${place}hiddenAtMs`]: atMs }, $inc: { version: 1 } },
      );
    },

    eraseDocuments: async (what, ids, atMs) => {
      const place = places[what];
      await conversations.updateMany(
        { _id: { $in: [...ids] }, ...stillThere(what, 'erasedAtMs') },
        {
          $set: { [`${place}erasedAtMs`]: atMs },
          $unset: what === 'conversation' ? goneWithConversation : { [`${place}sealed`]: '' },
          $inc: { version: 1 },
        },
      );
    },

    eraseLines: async (ids) => {
      const among = { conversation: { $in: [...ids] } };
      await Promise.all([
        lines.deleteMany({ ...among, once: { $ne: onceOf.ended } }),
        notes.deleteMany(among),
        marks.deleteMany({ _id: { $in: [...ids] } }),
      ]);
    },

    findRedacted: async (what, ids) => {
      const found = await conversations
        .find(
          { _id: { $in: [...ids] } },
          { projection: { hiddenAtMs: 1, erasedAtMs: 1, nickname: 1, answers: 1 } },
        )
        .toArray();
      return new Map(found.map((document) => [document._id, redactedIn(what, document)]));
    },

    removeErased: async (beforeMs, limit) => {
      const found = await conversations
        .find(
          {
            erasedAtMs: { $lt: beforeMs },
            outboxSince: { $exists: false },
          } as mongo.Filter<ConversationDocument>,
          { projection: { _id: 1 } },
        )
        .limit(limit)
        .toArray();
      const ids = found.map(({ _id }) => _id);
      if (ids.length === 0) return 0;
      await lines.deleteMany({ conversation: { $in: ids } });
      await conversations.deleteMany({ _id: { $in: ids } });
      return ids.length;
    },
  };
};

/** Each act is done once: its time is that of the first request. */
const stillThere = (what: DataClass, act: 'hiddenAtMs' | 'erasedAtMs') => ({
  erasedAtMs: { $exists: false },
  [`${places[what]}${act}`]: { $exists: false },
});

/** What was said at the door shares the fate of its conversation. */
const redactedIn = (what: DataClass, document: ConversationDocument): Redacted => {
  const part = { conversation: document, nickname: document.nickname, 'door-answers': document.answers }[
    what
  ];
  const hiddenAtMs = part?.hiddenAtMs ?? document.hiddenAtMs;
  const erasedAtMs = part?.erasedAtMs ?? document.erasedAtMs;
  return { ...(hiddenAtMs != null && { hiddenAtMs }), ...(erasedAtMs != null && { erasedAtMs }) };
};
