import { z } from 'zod';
import { localisedText } from './language.ts';

export const counsellor = z
  .strictObject({
    shownAs: z
      .enum(['first-name-or-alias', 'alias', 'name', 'role'])
      .describe('What visitors see of a counsellor. role: nothing but the word below.'),
    word: localisedText.describe('What a counsellor is called here, in the middle of a sentence.'),
    conversationsAtOnce: z
      .int()
      .min(1)
      .max(10)
      .default(2)
      .meta({ unit: 'conversations' })
      .describe('How many conversations one counsellor gets at most, unless a coordinator says less.'),
    secondFactor: z.boolean().default(true).describe('Whether staff sign in with a second factor.'),
  })
  .describe('The people who help.');
