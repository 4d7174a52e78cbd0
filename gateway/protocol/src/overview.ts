import { z } from 'zod';
import { presence } from './desk.ts';
import { instant, unitId } from './instant.ts';

/** The coordinator's view: who waits how long, who is on. */
export const overview = z.strictObject({
  units: z.array(
    z.strictObject({
      unit: unitId,
      signedIn: z.int(),
      free: z.int(),
      waiting: z.array(
        z.strictObject({ conversationId: z.string(), joinedAt: instant, offered: z.boolean() }),
      ),
    }),
  ),
  counsellors: z.array(
    z.strictObject({
      counsellorId: z.string(),
      presence,
      units: z.array(unitId),
      inConversation: z.int(),
      capacity: z.int(),
    }),
  ),
});
export type Overview = z.infer<typeof overview>;
