import { z } from 'zod';
import { conversationHead, conversationLine, marks, side } from './conversation.ts';
import { instant, language, unitId, uuid } from './instant.ts';
import { doorQuestion, localisedText } from './public-settings.ts';

export const presence = z.enum(['available', 'busy', 'break', 'away']);
export type Presence = z.infer<typeof presence>;

const offer = z.strictObject({
  offerId: z.string(),
  conversationId: uuid,
  unit: unitId,
  language,
  lapsesAt: instant,
  waitingSince: instant,
});
export type Offer = z.infer<typeof offer>;

/** A counsellor's own desk. `revision` grows with each change, so an older answer never replaces a newer one. */
export const desk = z.strictObject({
  presence,
  units: z.array(unitId),
  capacity: z.int(),
  offers: z.array(offer),
  conversationIds: z.array(uuid),
  revision: z.int(),
});
export type Desk = z.infer<typeof desk>;

export const presenceChange = z.strictObject({ presence, units: z.array(unitId).default([]) });
export const heartbeatAnswer = z.strictObject({ withinSeconds: z.int() });
export const offerAccept = z.strictObject({ conversationId: uuid });
export const offerDecline = z.strictObject({
  conversationId: uuid,
  reason: z.enum(['not-able-now', 'know-this-person', 'needs-somebody-else', 'other']),
});

/** Who is signed in, as the identity server says. */
export const me = z.strictObject({
  counsellorId: z.string(),
  alias: z.string(),
  roles: z.array(z.enum(['counsellor', 'coordinator', 'officer', 'reporter', 'platform'])),
  units: z.array(unitId),
});
export type Me = z.infer<typeof me>;

/** What the console needs before anybody has signed in: where to sign in. */
export const consoleSettings = z.strictObject({
  organisation: z.string(),
  name: z.string(),
  zone: z.string().meta({ description: 'Time zone in which times are shown' }),
  identity: z.strictObject({ authority: z.url(), clientId: z.string() }),
  languages: z.array(language),
  units: z.array(z.strictObject({ id: unitId, name: localisedText })),
  questions: z.array(doorQuestion),
});
export type ConsoleSettings = z.infer<typeof consoleSettings>;

/** A conversation as its counsellor sees it. */
const deskConversation = z.strictObject({
  conversationId: uuid,
  nickname: z.string(),
  answers: z.record(z.string(), z.string()),
  conversation: conversationHead,
});
export type DeskConversation = z.infer<typeof deskConversation>;

export const deskConversations = z.strictObject({ conversations: z.array(deskConversation) });
export const deskLines = z.strictObject({
  conversation: deskConversation,
  lines: z.array(conversationLine),
  more: z.boolean(),
});

export const endByCounsellor = z.strictObject({
  because: z.enum(['rounded-off', 'visitor-silent', 'other']),
});

const inConversation = { conversationId: uuid };

/** Server-sent events of the console's `GET /v1/stream`. The id names the last sequence of each conversation in hand. */
export const deskEvents = {
  desk,
  conversation: deskConversation,
  line: z.strictObject({ ...inConversation, line: conversationLine }),
  typing: z.strictObject({ ...inConversation, side, typing: z.boolean() }),
  marks: z.strictObject({ ...inConversation, side, marks }),
} as const;
export type DeskEvent = {
  [Name in keyof typeof deskEvents]: { name: Name; data: z.infer<(typeof deskEvents)[Name]> };
}[keyof typeof deskEvents];
