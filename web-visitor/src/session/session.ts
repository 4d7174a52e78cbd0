import type { Fault } from '@baken/kernel';
import type { ConversationHead, ConversationLine, Place } from '@baken/protocol';

/**
 * How a message of this visitor is doing, until Baken tells it back as a durable line. It is shown from the moment it is written and gets its
 * tick when it is durable, never before. `refused`: Baken will not take it, however often it is sent.
 */
export type Sending = 'unsent' | 'sending' | 'sent' | 'refused';

/** One thing in the conversation: durable, or with `sending` still on its way; its number is then the last of all until Baken gives it one. */
export type Line = ConversationLine & { readonly sending?: Sending };
export type MessageLine = Extract<Line, { kind: 'message' }>;

/** The number of a message that has none yet. */
export const noSequenceYet = Number.MAX_SAFE_INTEGER;

/** What the page knows of its visit: what Baken told, and what still waits here. */
export interface Visit {
  readonly place?: Place;
  readonly head?: ConversationHead;
  /** In the order of their numbers. */
  readonly lines: readonly Line[];
  readonly counsellorTypes: boolean;
}

/** Why a visit is over. `ended` is a conversation that had its end; the others never came to one, or were lost. */
export type Over = 'ended' | 'left-queue' | 'closed-while-waiting' | 'expired';

export type Session =
  | { readonly at: 'starting' }
  | { readonly at: 'door'; readonly isEntering?: boolean; readonly refused?: Fault }
  /** `isCutOff`: no news comes in, and nothing goes out. */
  | { readonly at: 'visit'; readonly visit: Visit; readonly isCutOff?: boolean }
  /** The visitor closed the conversation and may take that back. `since` in Baken's milliseconds; unknown after a reload. */
  | { readonly at: 'closed'; readonly visit: Visit; readonly since?: number }
  | { readonly at: 'over'; readonly why: Over; readonly visit: Visit }
  /** Left quickly: nothing may be shown any more. */
  | { readonly at: 'away' };

/** The number of the last line that Baken told; 0 for none. */
export const lastSequence = (session: Session): number =>
  session.at === 'visit'
    ? session.visit.lines.reduce((last, { sequence, sending }) => (sending ? last : sequence), 0)
    : 0;

export const emptyVisit: Visit = { lines: [], counsellorTypes: false };
