import { z } from 'zod';
import { instant, language, unitId, uuid } from './instant.ts';

export const side = z.enum(['visitor', 'counsellor', 'system']);
export type Side = z.infer<typeof side>;

/** How far a side has received and read: sequence numbers, 0 for nothing yet. */
export const marks = z.strictObject({ delivered: z.int().nonnegative(), read: z.int().nonnegative() });
export type Marks = z.infer<typeof marks>;

/** What both sides know of the conversation itself. */
export const conversationHead = z.strictObject({
  state: z.enum(['waiting', 'running', 'ended']),
  unit: unitId,
  language,
  openedAt: instant,
  startedAt: instant.optional(),
  endsAt: instant.optional(),
  endedAt: instant.optional(),
  endedBy: z.enum(['visitor', 'counsellor', 'time', 'both-gone']).optional(),
  counsellorAlias: z.string(),
  lastSequence: z.int().nonnegative(),
  visitorMarks: marks,
  counsellorMarks: marks,
});
export type ConversationHead = z.infer<typeof conversationHead>;

const line = { sequence: z.int().positive(), at: instant };

/** One durable line. Sequences start at 1 and have no gaps; both sides see the same ones. */
export const conversationLine = z.discriminatedUnion('kind', [
  z.strictObject({
    ...line,
    kind: z.literal('message'),
    side,
    text: z.string(),
    clientMessageId: uuid,
    alias: z.string(),
  }),
  z.strictObject({ ...line, kind: z.literal('joined'), side, alias: z.string() }),
  z.strictObject({ ...line, kind: z.literal('left'), side }),
  z.strictObject({ ...line, kind: z.literal('ended'), by: z.string() }),
  /** 0 minutes left: the time is up, and the counsellor is asked to round off. */
  z.strictObject({ ...line, kind: z.literal('time-warning'), minutesLeft: z.int() }),
  /** The counsellor took more time. */
  z.strictObject({ ...line, kind: z.literal('extended'), endsAt: instant }),
]);
export type ConversationLine = z.infer<typeof conversationLine>;

/** 4,000 characters as people count them; the count itself is messaging's, this only keeps bodies small. */
export const messagePost = z.strictObject({ clientMessageId: uuid, text: z.string().min(1).max(16_000) });
export type MessagePost = z.infer<typeof messagePost>;

export const messagePosted = z.strictObject({ sequence: z.int().positive(), at: instant });
export type MessagePosted = z.infer<typeof messagePosted>;

/** What need not be kept: typing now, and how far this side has come. */
export const signal = z.strictObject({
  typing: z.boolean().optional(),
  delivered: z.int().nonnegative().optional(),
  read: z.int().nonnegative().optional(),
});
export type Signal = z.infer<typeof signal>;

export const linesQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
});
