import type { ConversationId, CounsellorId } from '@baken/kernel';
import type { StoreRoom } from '@baken/runtime';
import { mongo, Schema } from 'mongoose';
import type { KeptNote, Notes } from '../app/ports.ts';
import { openCollection } from './collection.ts';

interface NoteDocument {
  readonly _id: string;
  readonly conversation: string;
  readonly counsellor: string;
  readonly at: number;
  readonly sealed: Buffer;
}

const schema = new Schema({
  _id: String,
  conversation: String,
  counsellor: String,
  at: Number,
  sealed: Buffer,
}).index({ conversation: 1, at: 1 });

const duplicateKey = 11_000;

/** Notes lie apart from lines, in a collection that nothing a visitor can ask ever reads. */
export const openNotes = (store: StoreRoom): Notes => {
  const { now, safe } = openCollection<NoteDocument>(store, 'side_room_notes', schema);
  return {
    keep: async (note) => {
      try {
        await now.insertOne(toDocument(note));
        return note;
      } catch (error) {
        if (!(error instanceof mongo.MongoServerError) || error.code !== duplicateKey) throw error;
        const kept = await safe.findOne({ _id: note.id });
        if (!kept) throw error;
        return fromDocument(kept);
      }
    },
    findOf: async (id) =>
      (await safe.find({ conversation: id }).sort({ at: 1, _id: 1 }).toArray()).map(fromDocument),
  };
};

const toDocument = ({ id, conversationId, counsellorId, atMs, sealed }: KeptNote): NoteDocument => ({
  _id: id,
  conversation: conversationId,
  counsellor: counsellorId,
  at: atMs,
  sealed: Buffer.from(sealed),
});

const fromDocument = ({ _id, conversation, counsellor, at, sealed }: NoteDocument): KeptNote => ({
  id: _id,
  conversationId: conversation as ConversationId,
  counsellorId: counsellor as CounsellorId,
  atMs: at,
  sealed,
});
