import { z } from 'zod';

export const training = z
  .strictObject({
    use: z
      .enum([
        'none',
        'anonymised-consultation',
        'within-the-team',
        'after-anonymisation',
        'after-removing-names',
      ])
      .describe('Whether conversations may be used to learn from, and in which form.'),
  })
  .describe('Learning from conversations.');
