import { z } from 'zod';
import { wholeSeconds } from './values.ts';

/** What happens when everybody is in conversation. A visitor who waits always sees the exact place. */
export const queue = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('none').describe('No queue: who cannot be helped at once is told it is busy.'),
  }),
  z.strictObject({
    kind: z.literal('limited').describe('A queue with a limited number of places.'),
    places: z
      .int()
      .min(1)
      .meta({ unit: 'visitors' })
      .describe('How many can wait; more are told the queue is full.'),
  }),
  z.strictObject({ kind: z.literal('unlimited').describe('A queue that is never full.') }),
]);

export const waiting = z
  .strictObject({
    queue: queue.describe('The queue of every unit that has none of its own.'),
    offerSeconds: wholeSeconds
      .default(20)
      .describe('How long a counsellor has to answer an offer before it goes to the next one.'),
    placeKeptSeconds: wholeSeconds
      .default(300)
      .describe('How long a place in the queue survives a lost connection.'),
  })
  .describe('Waiting for a counsellor.');
