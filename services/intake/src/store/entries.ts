import type { ConversationId } from '@baken/kernel';
import type { DocumentKind } from '@baken/runtime';
import { Schema } from 'mongoose';
import type { Entry, EntryEvent } from '../domain/entry.ts';

interface Stored {
  readonly conversationId: string;
  readonly unit: string;
  readonly language: string;
  readonly consentVersion?: string | undefined;
  readonly consentAt?: Date | undefined;
  readonly begunAt: Date;
  readonly state: Entry['state'];
  readonly code?: string | undefined;
}

const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());
const dateOf = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

/** `entries`: one document for each try to come in, by the key that the page made. */
export const entries = (
  factsOf: DocumentKind<Entry, EntryEvent, Stored>['factsOf'],
): DocumentKind<Entry, EntryEvent, Stored> => ({
  collection: 'entries',
  schema: new Schema({
    conversationId: { type: String, unique: true },
    unit: String,
    language: String,
    consentVersion: String,
    consentAt: Date,
    begunAt: Date,
    state: String,
    code: String,
  }),
  toStored: (entry) => ({
    conversationId: entry.conversationId,
    unit: entry.unit,
    language: entry.language,
    consentVersion: entry.consent?.version,
    consentAt: entry.consent && dateOf(entry.consent.at),
    begunAt: dateOf(entry.begunAt),
    state: entry.state,
    code: entry.state === 'refused' ? entry.code : undefined,
  }),
  fromStored: (_entryKey, stored) => ({
    conversationId: stored.conversationId as ConversationId,
    unit: stored.unit,
    language: stored.language,
    consent:
      stored.consentVersion === undefined || stored.consentAt === undefined
        ? undefined
        : { version: stored.consentVersion, at: instantOf(stored.consentAt) },
    begunAt: instantOf(stored.begunAt),
    ...(stored.state === 'refused' ? { state: 'refused', code: stored.code ?? '' } : { state: stored.state }),
  }),
  factsOf,
});
