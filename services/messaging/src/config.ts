import { z } from 'zod';
import { readOrganisationKeys } from './sealing/organisation-keys.ts';

/** Read from `BAKEN_MESSAGING_…`. */
export const messagingConfig = z.object({
  organisationKey: z
    .string()
    .transform((content, context) => {
      const keys = readOrganisationKeys(content);
      if (keys) return keys;
      context.addIssue({ code: 'custom', message: 'must be keys of 64 hexadecimal digits, one a line' });
      return z.NEVER;
    })
    .describe(
      'Keys of the organisation, one a line, 32 bytes as 64 hexadecimal digits, by file. The first wraps the keys of conversations, the others still open what they wrapped.',
    ),
  batchMessages: z.coerce
    .number()
    .int()
    .min(1)
    .max(5_000)
    .default(500)
    .describe('A batch of messages goes to the store when it holds so many: more would make the first wait'),
  batchMilliseconds: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .default(3)
    .describe('or when it has gathered for so long while another batch was under way: nobody feels it'),
  batchesAtOnce: z.coerce
    .number()
    .int()
    .min(1)
    .max(16)
    .default(2)
    .describe('So many batches are under way at once: one is read by the store while one is on its way'),
  waitingMessages: z.coerce
    .number()
    .int()
    .min(1)
    .default(20_000)
    .describe('So many messages may wait to be written before posts are refused as too many at once'),
  rememberedConversations: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(20_000)
    .describe('Keys and heads of so many conversations stay in memory'),
  rememberedSeconds: z.coerce
    .number()
    .int()
    .min(1)
    .max(900)
    .default(300)
    .describe('and for so long; after it the store is asked again. An erased key is nowhere after this'),
  marksMilliseconds: z.coerce
    .number()
    .int()
    .min(0)
    .max(5_000)
    .default(250)
    .describe('Marks are gathered for so long before they are written together'),
});

export type MessagingConfig = z.output<typeof messagingConfig>;
