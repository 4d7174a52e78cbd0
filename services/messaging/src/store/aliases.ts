import type { CounsellorId } from '@baken/kernel';
import type { StoreRoom } from '@baken/runtime';
import { Schema } from 'mongoose';
import type { Aliases } from '../app/ports.ts';
import { openCollection } from './collection.ts';

interface AliasDocument {
  /** The counsellor. */
  readonly _id: string;
  readonly alias: string;
}

const schema = new Schema({ _id: String, alias: String });

/** The whole staff of an organisation fits in memory many times. */
const mostInMemory = 10_000;

const betweenLooksMs = 50;

/**
 * The name that visitors see of a counsellor, as the gateway said it last. Routing's facts carry no names; a counsellor's own calls do, and the first of them comes at
 * the latest when their console reads the conversation that was just accepted.
 */
export const openAliases = (store: StoreRoom): Aliases => {
  const { now } = openCollection<AliasDocument>(store, 'counsellor_aliases', schema);
  const said = new Map<CounsellorId, string>();
  return {
    find: async (counsellorId) => (await now.findOne({ _id: counsellorId }))?.alias ?? '',
    waitFor: async (counsellorId, milliseconds) => {
      const until = performance.now() + milliseconds;
      while ((await now.findOne({ _id: counsellorId })) === null && performance.now() < until)
        await new Promise((done) => setTimeout(done, betweenLooksMs));
    },
    keep: async (counsellorId, alias) => {
      if (said.get(counsellorId) === alias) return;
      await now.updateOne({ _id: counsellorId }, { $set: { alias } }, { upsert: true });
      if (said.size >= mostInMemory) said.clear();
      said.set(counsellorId, alias);
    },
  };
};
