import { decide, refuse, type ConversationId, type Decision } from '@baken/kernel';
import { entryKeyTaken } from './faults.ts';

/**
 * A try to come in. It is written down before anything is done elsewhere, so that the same page trying again gets the same conversation,
 * whatever died in between. It holds no words, no nickname and no address: only that somebody came, where, when, and to which text they agreed.
 */
export type Entry = {
  readonly conversationId: ConversationId;
  readonly unit: string;
  readonly language: string;
  /** The version of the text that was agreed to, and when; only where consent is the condition. */
  readonly consent: { readonly version: string; readonly at: Temporal.Instant } | undefined;
  readonly begunAt: Temporal.Instant;
} & (
  | { readonly state: 'begun' }
  | { readonly state: 'admitted' }
  | { readonly state: 'refused'; readonly code: string }
);

export type EntryEvent =
  | { readonly kind: 'admitted'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly unit: string; readonly code: string }
  | { readonly kind: 'consent-given'; readonly conversationId: ConversationId; readonly version: string };

export type BeginEntry = Pick<Entry, 'conversationId' | 'unit' | 'language' | 'consent' | 'begunAt'>;

/** Writes the try down. The same key again goes on with what was written; a refused try may be made again, as a new visit. */
export const beginEntry = (entry: Entry | undefined, begin: BeginEntry): Decision<Entry, EntryEvent> => {
  if (entry === undefined || entry.state === 'refused')
    return decide<Entry, EntryEvent>({ ...begin, state: 'begun' });
  return entry.unit === begin.unit || entry.state === 'admitted'
    ? decide<Entry, EntryEvent>(entry)
    : refuse(entryKeyTaken);
};

/** The visitor is in: there is a place in the queue, and the words are where they belong. */
export const admitEntry = (entry: Entry): Decision<Entry, EntryEvent> => {
  if (entry.state === 'admitted') return decide<Entry, EntryEvent>(entry);
  const admitted: Entry = { ...entry, state: 'admitted' };
  const consent: readonly EntryEvent[] = entry.consent
    ? [{ kind: 'consent-given', conversationId: entry.conversationId, version: entry.consent.version }]
    : [];
  return decide<Entry, EntryEvent>(admitted, { kind: 'admitted', entry: admitted }, ...consent);
};

/** There was no room after all. */
export const refuseEntry = (entry: Entry, code: string): Decision<Entry, EntryEvent> =>
  entry.state === 'begun'
    ? decide<Entry, EntryEvent>(
        { ...entry, state: 'refused', code },
        { kind: 'refused', unit: entry.unit, code },
      )
    : decide<Entry, EntryEvent>(entry);
