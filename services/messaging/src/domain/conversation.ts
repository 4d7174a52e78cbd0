import type { ConversationId, CounsellorId } from '@baken/kernel';
import type { EndedBy, HappeningToWrite, Side } from './line.ts';

/**
 * The course of one conversation: waiting → running → ended. What was said is not here but in its row of lines (line.ts, head.ts); here is who takes
 * part, how long it may last, and what still has to be written into the row (`toWrite`), so that a crash in between loses nothing.
 */
export type Conversation = Waiting | Running | Ended;

interface Opened {
  readonly id: ConversationId;
  readonly unit: string;
  /** Empty until intake handed over what was said at the door. */
  readonly language: string;
  readonly openedAt: Temporal.Instant;
  readonly door: Door;
  readonly toWrite: readonly HappeningToWrite[];
}

/** What the visitor said at the door. */
export interface Door {
  readonly nickname: Kept;
  readonly answers: Kept;
}

/** Words under the conversation's key, as long as they are kept; hidden: served to nobody any more. */
export interface Kept {
  readonly sealed?: Uint8Array;
  readonly hiddenAt?: Temporal.Instant;
  readonly erasedAt?: Temporal.Instant;
}

export const nothingSaid: Door = { nickname: {}, answers: {} };

export interface Waiting extends Opened {
  readonly state: 'waiting';
  /** Routing said that this visitor has a place. */
  readonly placed: boolean;
}

export interface Running extends Opened {
  readonly state: 'running';
  readonly startedAt: Temporal.Instant;
  readonly counsellor: Participant;
  /** Counsellors who read along and advise in the side room. The visitor does not see them and they cannot speak to the visitor. */
  readonly advisers: readonly CounsellorId[];
  /** Since when each side is out of reach; a side that is here is absent. */
  readonly lostSince: Readonly<Partial<Record<Side, Temporal.Instant>>>;
  /** Since when the visitor has closed the page on purpose; it can be taken back within the return window. */
  readonly closedAt?: Temporal.Instant;
  /** How often the visitor took closing back. */
  readonly returns: number;
  readonly extensions: number;
  /** Minutes before the present end at which both were warned. */
  readonly warned: readonly number[];
}

export interface Participant {
  readonly counsellorId: CounsellorId;
  readonly offerId: string;
}

export interface Ended extends Opened {
  readonly state: 'ended';
  /** Absent when nobody had come in. */
  readonly startedAt?: Temporal.Instant;
  readonly counsellor?: Participant;
  readonly advisers: readonly CounsellorId[];
  readonly endedAt: Temporal.Instant;
  readonly by: EndedBy;
  /** The visitor left quickly: nothing is shown to them again. */
  readonly visitorGone: boolean;
  /** Retention asked that it is served to nobody. */
  readonly hiddenAt?: Temporal.Instant;
  /** Key and lines are destroyed; this remains for an hour, so that nobody who was behind can add to it. */
  readonly erasedAt?: Temporal.Instant;
}

/** What others are told. */
export type ConversationEvent =
  | { readonly kind: 'opened'; readonly conversation: Conversation }
  | { readonly kind: 'started'; readonly conversation: Running }
  | { readonly kind: 'handed-over'; readonly conversation: Running; readonly from: CounsellorId }
  | { readonly kind: 'ended'; readonly conversation: Ended; readonly said: Said };

/** How many messages each side wrote. */
export interface Said {
  readonly visitor: number;
  readonly counsellor: number;
}

/** The part of an organisation's settings that decides the course of a conversation. */
export interface ConversationRules {
  readonly duration: DurationRule;
  readonly returnWindowSeconds: number;
  readonly afterClosing: 'return-window' | 'while-open' | 'nothing';
}

export type DurationRule =
  | { readonly kind: 'no-limit' }
  | {
      readonly kind: 'limited';
      readonly minutes: number;
      readonly ending: 'rounded-off' | 'hard';
      readonly warningMinutes: readonly number[];
      readonly extensions: number;
      readonly extensionMinutes: number;
    };

/** A happening that begins at this moment. */
export const happens = (
  once: string,
  at: Temporal.Instant,
  happening: HappeningToWrite['happening'],
): HappeningToWrite => ({ once, atMs: at.epochMilliseconds, happening });
