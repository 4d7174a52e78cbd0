import { z } from 'zod';
import { conversationHead, conversationLine, marks, side } from './conversation.ts';
import { place } from './place.ts';

/** Everything a visitor's page needs to stand where it stood: what polling and the page without JavaScript read. */
export const visit = z.strictObject({
  place,
  conversation: conversationHead.optional(),
  lines: z.array(conversationLine),
  more: z.boolean(),
});
export type Visit = z.infer<typeof visit>;

/** Server-sent events of `GET /v1/stream`, by name. Only `line` carries an id: its sequence, for `Last-Event-ID`. */
export const visitorEvents = {
  place,
  conversation: conversationHead,
  line: conversationLine,
  typing: z.strictObject({ side, typing: z.boolean() }),
  marks: z.strictObject({ side, marks }),
} as const;
export type VisitorEvent = {
  [Name in keyof typeof visitorEvents]: { name: Name; data: z.infer<(typeof visitorEvents)[Name]> };
}[keyof typeof visitorEvents];

/** closed: quietly, can be undone while it is offered. */
export const endVisit = z.strictObject({ because: z.enum(['closed', 'left']) });
