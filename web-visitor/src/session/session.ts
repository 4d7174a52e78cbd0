import type { Fault } from '@baken/kernel';
import type { ConversationHead, ConversationLine, Place } from '@baken/protocol';

/**
 * A message of this visitor on its way. It is shown from the moment it is written and gets its tick when Baken says that it is durable,
 * never before. `refused`: Baken will not take it, however often it is sent.
 */
export interface Outgoing {
  readonly clientMessageId: string;
  readonly text: string;
  readonly state: 'unsent' | 'sending' | 'sent' | 'refused';
  /** Milliseconds since 1970, Baken's clock: when it was written. */
  readonly at: number;
  /** Its number in the conversation, once it is durable. */
  readonly sequence?: number;
}

/** What the page knows of its visit: what Baken told, and what still waits here. */
export interface Visit {
  readonly place?: Place;
  readonly head?: ConversationHead;
  /** By sequence, each once. */
  readonly lines: readonly ConversationLine[];
  readonly outgoing: readonly Outgoing[];
  readonly counsellorTypes: boolean;
}

/** Whether news comes in: by the stream or by asking again and again, or not at all. */
export type Link = 'opening' | 'up' | 'down';

/** Why a visit is over. `ended` is a conversation that had its end; the others never came to one, or were lost. */
export type Over = 'ended' | 'left-queue' | 'closed-while-waiting' | 'expired';

export type Session =
  | { readonly at: 'starting' }
  | { readonly at: 'door'; readonly entering: boolean; readonly refused?: Fault }
  | { readonly at: 'visit'; readonly visit: Visit; readonly link: Link }
  /** The visitor closed the conversation and may take that back. `since` in Baken's milliseconds; unknown after a reload. */
  | { readonly at: 'closed'; readonly visit: Visit; readonly since?: number }
  | { readonly at: 'over'; readonly why: Over; readonly visit: Visit }
  /** Left quickly: nothing may be shown any more. */
  | { readonly at: 'away' };

export const emptyVisit: Visit = { lines: [], outgoing: [], counsellorTypes: false };
