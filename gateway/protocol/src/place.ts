import { z } from 'zod';
import { instant } from './instant.ts';

/** Where a visitor is between the door and the conversation. Position 1 is next; an offered visitor still reads 1. */
export const place = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('waiting'),
    position: z.int().positive(),
    estimateSeconds: z.int().positive().optional(),
    joinedAt: instant,
  }),
  z.strictObject({ state: z.literal('offered'), position: z.int().positive() }),
  z.strictObject({ state: z.literal('taken') }),
  z.strictObject({ state: z.literal('gone'), because: z.enum(['left', 'lost', 'closed', 'ended']) }),
]);
export type Place = z.infer<typeof place>;
