import { z } from 'zod';

/**
 * What a platform team may tune. What an organisation decides (how long an offer runs, how long a place is kept, how many conversations at
 * once, the queue) is in its file, not here.
 */
export const config = z.strictObject({
  /** A console says it is there this often: twice within the time after which its counsellor is set away. */
  heartbeatSeconds: z.coerce.number().int().min(1).default(15),
  /** Two missed heartbeats and some seconds of a slow line. */
  awayAfterSeconds: z.coerce.number().int().min(2).default(40),
  /** Offers in a row that were not answered, after which a counsellor is set away. */
  mostMissedOffers: z.coerce.number().int().min(1).default(2),
  /** Whoever declines a visitor is not asked again for the same one before: long enough for another counsellor to be found. */
  declineRestSeconds: z.coerce.number().int().min(1).default(60),
  /** How old a reserved room is whose offer was never made, before it is given back: longer than any request lives. */
  reconcileAfterSeconds: z.coerce.number().int().min(1).default(15),
});
