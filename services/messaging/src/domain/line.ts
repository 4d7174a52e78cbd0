import type { CounsellorId } from '@baken/kernel';

/**
 * What is said and what happens in a conversation is a row of lines: message, joined, left, ended, time warning, extended. All of them share
 * one sequence, 1, 2, 3 … without gaps, the same for both sides: that is the order in which they happened.
 */
export type Side = 'visitor' | 'counsellor';

/** withdrawn: what was said had to be erased while they still talked. */
export type EndedBy = 'visitor' | 'counsellor' | 'time' | 'both-gone' | 'withdrawn';

/** Somebody said something. What they said is in the words that belong to the line. */
export interface Message {
  readonly kind: 'message';
  readonly side: Side;
  readonly clientMessageId: string;
}

/** What happens beside the messages. None of it holds a word that a person typed. */
export type Happening =
  | { readonly kind: 'joined'; readonly side: 'visitor' }
  | { readonly kind: 'joined'; readonly side: 'counsellor'; readonly counsellorId: CounsellorId }
  | { readonly kind: 'left'; readonly side: 'visitor' }
  | { readonly kind: 'left'; readonly side: 'counsellor'; readonly counsellorId: CounsellorId }
  | { readonly kind: 'ended'; readonly by: EndedBy }
  | { readonly kind: 'time-warning'; readonly minutesLeft: number }
  | { readonly kind: 'extended'; readonly endsAtMs: number };

export type Line = Message | Happening;

/** What a person typed, and the name shown for a counsellor. Words are kept apart from lines, since only words are secret. */
export interface Words {
  readonly text: string;
  /** Empty for the visitor. */
  readonly alias: string;
}

export const noWords: Words = { text: '', alias: '' };

/** A line in its place. atMs: milliseconds since 1970, never before that of the line in front of it. */
export interface PlacedLine {
  readonly sequence: number;
  readonly atMs: number;
  readonly line: Line;
}

/** A placed line with what was said, as a participant may see it. */
export interface WrittenLine extends PlacedLine {
  readonly words: Words;
}

/**
 * A happening that was decided and still has to get its place in the row. `once` names it within the conversation, so that it is
 * written once however often that is tried.
 */
export interface HappeningToWrite {
  readonly once: string;
  readonly atMs: number;
  readonly happening: Happening;
}

/** Happenings have names that begin with this; messages do not, so each can be found without the other. */
export const happeningMark = '!';

/** Names a message within its conversation. A side cannot take the name of the other's message. */
export const onceOfMessage = (side: Side, clientMessageId: string): string => `${side}:${clientMessageId}`;

export const onceOf = {
  joined: (offerId: string): string => `${happeningMark}joined:${offerId}`,
  left: (offerId: string): string => `${happeningMark}left:${offerId}`,
  visitorClosed: (time: number): string => `${happeningMark}visitor-closed:${time}`,
  visitorBack: (time: number): string => `${happeningMark}visitor-back:${time}`,
  warning: (endsAtMs: number, minutesLeft: number): string =>
    `${happeningMark}warning:${endsAtMs}:${minutesLeft}`,
  extended: (time: number): string => `${happeningMark}extended:${time}`,
  ended: `${happeningMark}ended`,
} as const;
