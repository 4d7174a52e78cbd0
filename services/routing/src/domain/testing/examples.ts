import { uuidV7, type ConversationId, type CounsellorId, type OfferId } from '@baken/kernel';
import { newDesk, type Desk } from '../desk.ts';
import type { Offer, OfferOf } from '../offer.ts';
import type { QueueEntry } from '../queue-entry.ts';

/** People and times for tests of the rules. */
export const noon = Temporal.Instant.from('2026-11-23T12:00:00Z');

export const after = (seconds: number): Temporal.Instant => noon.add({ seconds });

const idOf = (number: number): string => {
  const chance = new Uint8Array(10);
  new DataView(chance.buffer).setUint32(6, number);
  return uuidV7(0, chance);
};

export const visitor = (number: number): ConversationId => idOf(number) as ConversationId;
export const offerId = (number: number): OfferId => idOf(number) as OfferId;
export const counsellor = (name: string): CounsellorId => name as CounsellorId;

export const anna = counsellor('anna');
export const bart = counsellor('bart');

export const offerTo = (counsellorId: CounsellorId, number = 1): Offer => ({
  offerId: offerId(number),
  counsellorId,
  offeredAt: noon,
  lapsesAt: after(20),
});

export const offerOf = (conversationId: ConversationId, counsellorId = anna, number = 1): OfferOf => ({
  ...offerTo(counsellorId, number),
  conversationId,
  unit: 'chat',
});

/** The visitor of this number, who joined that many seconds after noon and waits. */
export const waiting = (number: number, differing: Partial<QueueEntry> = {}): QueueEntry => ({
  conversationId: visitor(number),
  unit: 'chat',
  language: 'nl',
  sequence: number,
  joinedAt: after(number),
  reach: { kind: 'here' },
  resting: [],
  state: { kind: 'waiting' },
  ...differing,
});

/** Available for two at once in the unit `chat`, free since noon. */
export const deskOf = (counsellorId: CounsellorId, differing: Partial<Desk> = {}): Desk => ({
  ...newDesk(counsellorId, ['chat'], 2, noon),
  presence: 'available',
  ...differing,
});
