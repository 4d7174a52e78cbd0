import type { ConversationId } from '@baken/kernel';
import type { StoreRoom } from '@baken/runtime';
import { Schema } from 'mongoose';
import type { MarksKept } from '../app/ports.ts';
import type { Side } from '../domain/line.ts';
import { moveMarks, noMarksOfBoth, type Marks, type MarksOfBoth } from '../domain/marks.ts';
import { openCollection } from './collection.ts';

interface MarksDocument {
  /** The conversation. */
  readonly _id: string;
  readonly visitorDelivered?: number;
  readonly visitorRead?: number;
  readonly counsellorDelivered?: number;
  readonly counsellorRead?: number;
}

const schema = new Schema({
  _id: String,
  visitorDelivered: Number,
  visitorRead: Number,
  counsellorDelivered: Number,
  counsellorRead: Number,
});

export interface OpenMarks extends MarksKept {
  /** Writes what is kept in memory. */
  flush(): Promise<void>;
}

/**
 * Marks move with every message on both sides, so they are gathered for a moment and written together. A mark only grows (`$max`), so replicas need not agree, and
 * one that is lost with a process comes again with the next line that is received.
 */
export const openMarks = (store: StoreRoom, gatherMilliseconds: number): OpenMarks => {
  const { now } = openCollection<MarksDocument>(store, 'conversation_marks', schema);
  let moved = new Map<ConversationId, MarksOfBoth>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  const write = async (): Promise<void> => {
    const batch = [...moved];
    moved = new Map();
    timer = undefined;
    if (batch.length === 0) return;
    await now.bulkWrite(
      batch.map(([id, marks]) => ({
        updateOne: { filter: { _id: id }, update: { $max: fieldsOf(marks) }, upsert: true },
      })),
      { ordered: false, writeConcern: { w: 1 } },
    );
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    // What cannot be written comes again with the next line.
    const flushed = writing.then(write).catch(() => undefined);
    writing = flushed;
    return flushed;
  };

  return {
    keep: (id, side, marks) => {
      const before = moved.get(id) ?? noMarksOfBoth;
      moved.set(id, { ...before, [side]: moveMarks(before[side], marks, Number.MAX_SAFE_INTEGER) });
      timer ??= setTimeout(() => void flush(), gatherMilliseconds);
    },
    find: async (ids) => {
      const found = new Map<ConversationId, MarksOfBoth>();
      for (const document of await now.find({ _id: { $in: [...ids] } }).toArray())
        found.set(document._id as ConversationId, marksIn(document));
      for (const id of ids) {
        const newer = moved.get(id);
        if (newer) found.set(id, newest(found.get(id) ?? noMarksOfBoth, newer));
      }
      return found;
    },
    flush,
  };
};

const fieldsOf = ({ visitor, counsellor }: MarksOfBoth): Partial<MarksDocument> => ({
  visitorDelivered: visitor.delivered,
  visitorRead: visitor.read,
  counsellorDelivered: counsellor.delivered,
  counsellorRead: counsellor.read,
});

const marksIn = (document: MarksDocument): MarksOfBoth => ({
  visitor: { delivered: document.visitorDelivered ?? 0, read: document.visitorRead ?? 0 },
  counsellor: { delivered: document.counsellorDelivered ?? 0, read: document.counsellorRead ?? 0 },
});

const newest = (one: MarksOfBoth, other: MarksOfBoth): MarksOfBoth => {
  const later = (side: Side): Marks => moveMarks(one[side], other[side], Number.MAX_SAFE_INTEGER);
  return { visitor: later('visitor'), counsellor: later('counsellor') };
};
