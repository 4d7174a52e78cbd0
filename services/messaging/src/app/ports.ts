import type { Actor, ConversationId, CounsellorId, Decision, Result } from '@baken/kernel';
import type { Conversation, ConversationEvent, Said } from '../domain/conversation.ts';
import type { Head } from '../domain/head.ts';
import type { Line, PlacedLine, Side, WrittenLine } from '../domain/line.ts';
import type { Marks, MarksOfBoth } from '../domain/marks.ts';

/** What the use cases need from the world. The names say what is promised, the folders store/ and facts/ keep the promises. */

/** Conversations as documents; `change` is durable when it answers. */
export interface Conversations {
  find(id: ConversationId): Promise<Conversation | undefined>;
  change(
    id: ConversationId,
    rule: (found: Conversation | undefined) => Decision<Conversation, ConversationEvent>,
  ): Promise<Result<{ readonly state: Conversation; readonly events: readonly ConversationEvent[] }>>;
  /** Running conversations of this counsellor, and those that ended after the moment. */
  findOf(counsellorId: CounsellorId, endedAfter: Temporal.Instant): Promise<readonly Conversation[]>;
  /** Those that somebody must look at by now, longest overdue first, but for those that were looked at. */
  findDue(
    now: Temporal.Instant,
    looked: ReadonlySet<ConversationId>,
    limit: number,
  ): Promise<readonly ConversationId[]>;
  /** Running conversations of this unit that the visitor closed and may take back. */
  findClosed(unit: string): Promise<readonly ConversationId[]>;
}

/** A line as it is kept: its words, if any, only encrypted. */
export interface Row extends PlacedLine {
  readonly conversationId: ConversationId;
  /** Names the line within its conversation; a second one of that name is never written. */
  readonly once: string;
  readonly sealed?: Uint8Array;
}

export interface Rows {
  /**
   * One durable write of rows of different conversations. True: written. False: the sequence or the name is taken. Throws when nobody knows; some rows
   * may then be there.
   */
  insert(rows: readonly Row[]): Promise<readonly boolean[]>;
  /** Where these conversations stand. One without any line stands at the beginning. */
  findHeads(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, Head>>;
  /** Rows behind a sequence, oldest first, that can no longer be lost. */
  findAfter(id: ConversationId, sequence: number, limit: number): Promise<readonly Row[]>;
  /** The same as the store has them this instant: a number seen here is taken, whether or not it is safe yet. */
  findTakenAfter(id: ConversationId, sequence: number): Promise<readonly Row[]>;
  /** The row of this name, once it can no longer be lost. */
  findNamed(id: ConversationId, once: string): Promise<Row | undefined>;
  countMessages(id: ConversationId): Promise<Said>;
}

export type DataKey = Uint8Array;

/** The keys of conversations: one each, wrapped by the organisation's key, in their own collection. */
export interface Keys {
  /** The key if it is in memory. Memory is bounded and forgets after a short while. */
  recall(id: ConversationId): DataKey | undefined;
  /** The keys of these conversations; one without a key has none in the answer. Throws when the organisation's key does not open it. */
  find(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, DataKey>>;
  /** Makes the key, or finds the one that was made. */
  make(id: ConversationId): Promise<DataKey>;
  /** After this nothing under these keys can be read again. */
  destroy(ids: readonly ConversationId[]): Promise<void>;
  /** Wraps keys that an older organisation key wraps with the present one, at most so many. Gives how many. */
  rewrap(limit: number): Promise<number>;
  /** How many an older organisation key still wraps. */
  countOlder(): Promise<number>;
}

/** Authenticated encryption. `about` is bound to the words: they cannot be moved to another place. */
export interface Sealing {
  /** Gives nonce (12 bytes), ciphertext and tag (16 bytes), in this order. */
  seal(key: DataKey, about: string, words: string | Uint8Array): Uint8Array;
  /** Throws when these are not the words that were sealed about this with this key. */
  open(key: DataKey, about: string, sealed: Uint8Array): string;
  openBytes(key: DataKey, about: string, sealed: Uint8Array): Uint8Array;
  makeKey(): DataKey;
}

/** A key of the organisation. The id follows from the key, so no two can be mixed up. */
export interface OrganisationKey {
  readonly id: string;
  readonly key: DataKey;
}

/** present wraps; all of them open. */
export interface OrganisationKeys {
  readonly present: OrganisationKey;
  readonly all: ReadonlyMap<string, OrganisationKey>;
}

/** Keys for what is told live; they change every hour, and every replica of messaging makes the same ones. */
export interface LiveKey {
  readonly id: string;
  readonly key: DataKey;
  readonly untilMs: number;
}

export interface LiveKeys {
  find(id: string, now: Temporal.Instant): LiveKey | undefined;
  present(now: Temporal.Instant): LiveKey;
  /** Those that may be met now: the former hour's, this one's and the next. */
  list(now: Temporal.Instant): readonly LiveKey[];
}

/** How far both sides are. Kept together for a moment before they are written; the newest are always given back. */
export interface MarksKept {
  find(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, MarksOfBoth>>;
  keep(id: ConversationId, side: Side, marks: Marks): void;
}

/** Tells gateways what happens now. Nothing waits for it, and it may be lost. */
export interface Live {
  line(id: ConversationId, written: WrittenLine): void;
  typing(id: ConversationId, side: Side, typing: boolean): void;
  marks(id: ConversationId, side: Side, marks: Marks): void;
  reach(id: ConversationId, side: Side, reachable: boolean): void;
  /** Something changed in the side room. */
  notes(id: ConversationId): void;
}

/** The names that visitors may see of counsellors. */
export interface Aliases {
  /** Empty when there is none, or none is known. */
  find(counsellorId: CounsellorId): Promise<string>;
  /** Resolves when the name is known, or when it did not become known for so long. */
  waitFor(counsellorId: CounsellorId, milliseconds: number): Promise<void>;
  keep(counsellorId: CounsellorId, alias: string): Promise<void>;
}

/** A note in the side room; its words only encrypted. */
export interface KeptNote {
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly counsellorId: CounsellorId;
  readonly atMs: number;
  readonly sealed: Uint8Array;
}

export interface Notes {
  /** Durable when it answers. The same id again changes nothing; gives the note that is kept. */
  keep(note: KeptNote): Promise<KeptNote>;
  /** Oldest first. */
  findOf(id: ConversationId): Promise<readonly KeptNote[]>;
}

/** The kinds of data that retention may hide and erase here. */
export const dataClasses = ['conversation', 'nickname', 'door-answers'] as const;
export type DataClass = (typeof dataClasses)[number];

/** What became of an item; neither means it is as it was. */
export interface Redacted {
  readonly hiddenAtMs?: number;
  readonly erasedAtMs?: number;
}

/** Hiding and erasing, many at once. Each is durable when it answers and changes nothing the second time. */
export interface Redactions {
  /** Those of them that have not ended. */
  findOpen(ids: readonly ConversationId[]): Promise<readonly ConversationId[]>;
  hide(what: DataClass, ids: readonly ConversationId[], atMs: number): Promise<void>;
  /** The words that stand in the document itself, and the mark that it was done. */
  eraseDocuments(what: DataClass, ids: readonly ConversationId[], atMs: number): Promise<void>;
  /** Lines but the last, which keeps the row closed; notes and marks. */
  eraseLines(ids: readonly ConversationId[]): Promise<void>;
  /** An id that is not in the answer is of no conversation that exists. */
  findRedacted(what: DataClass, ids: readonly ConversationId[]): Promise<ReadonlyMap<string, Redacted>>;
  /** Removes what is left of conversations that were erased before; gives how many. */
  removeErased(beforeMs: number, limit: number): Promise<number>;
}

/** A line that somebody wants in the row. */
export interface LineWanted {
  readonly once: string;
  readonly line: Line;
  readonly text: string;
  readonly alias: string;
  /** Whose words these are; absent for a happening, which was decided before. */
  readonly author?: Actor;
}

/** Where a line stands. */
export interface Placed {
  readonly sequence: number;
  readonly atMs: number;
}

export interface LineWriter {
  /**
   * Gives the line its place; durable when it answers. The same name again gives the place that it has. Faults: conversation-missing, not-yours,
   * conversation-ended, visitor-left, write-unknown, too-many-at-once.
   */
  write(id: ConversationId, wanted: LineWanted): Promise<Result<Placed>>;
  /** What this replica knows of where a conversation stands; may be a little behind. Undefined: there is no such conversation. */
  headOf(id: ConversationId): Promise<Head | undefined>;
  forget(ids: readonly ConversationId[]): void;
  /** Whether this replica follows the conversation and does not know this line yet. */
  isBehind(id: ConversationId, sequence: number): boolean;
  /** Another replica wrote this line. What does not come right after the last known one is left to be read when it matters. */
  learn(id: ConversationId, placed: PlacedLine): void;
  /** Resolves when everything that was wanted has its answer. */
  finish(): Promise<void>;
}
