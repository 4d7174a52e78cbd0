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

/** A name that was changed through another replica is seen after this. */
const rememberedMs = 60_000;
const betweenLooksMs = 50;

/**
 * The name that visitors see of a counsellor, as the gateway said it last. Routing's facts carry no names; a counsellor's own calls do, and the first of them comes at
 * the latest when their console reads the conversation that was just accepted.
 */
export const openAliases = (store: StoreRoom): Aliases => {
  const { now } = openCollection<AliasDocument>(store, 'counsellor_aliases', schema);
  const known = new Map<CounsellorId, { readonly alias: string; readonly until: number }>();

  const remember = (counsellorId: CounsellorId, alias: string): void => {
    if (known.size >= mostInMemory) known.clear();
    known.set(counsellorId, { alias, until: performance.now() + rememberedMs });
  };

  const look = async (counsellorId: CounsellorId): Promise<string | undefined> => {
    const there = known.get(counsellorId);
    if (there && there.until > performance.now()) return there.alias;
    const kept = await now.findOne({ _id: counsellorId });
    if (kept) remember(counsellorId, kept.alias);
    return kept?.alias;
  };

  return {
    find: async (counsellorId) => (await look(counsellorId)) ?? '',
    waitFor: async (counsellorId, milliseconds) => {
      const until = performance.now() + milliseconds;
      while ((await look(counsellorId)) === undefined && performance.now() < until)
        await new Promise((done) => setTimeout(done, betweenLooksMs));
    },
    keep: async (counsellorId, alias) => {
      if ((await look(counsellorId)) === alias) return;
      await now.updateOne({ _id: counsellorId }, { $set: { alias } }, { upsert: true });
      remember(counsellorId, alias);
    },
  };
};
