import { faultKinds } from '@baken/kernel';
import { z } from 'zod';

/**
 * A refusal as RFC 9457 problem details (`application/problem+json`). `code` is the stable name; the sentence a person reads
 * comes from the page's own texts in the person's language. It never repeats what was typed.
 */
export const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ description: 'For example `routing.queue-full`' }),
  kind: z.enum(faultKinds),
  fields: z
    .array(
      z.strictObject({
        field: z.string().meta({ description: 'Path of the field in the body, with dots' }),
        code: z.string().meta({ description: 'Why, for example `too-long`' }),
      }),
    )
    .optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Problem = z.infer<typeof problem>;
