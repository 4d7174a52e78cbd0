import { z } from 'zod';
import { localisedText } from './language.ts';
import { identifier } from './values.ts';

const feedbackQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    id: identifier.describe('Names the answer; never changes.'),
    kind: z.literal('scale').describe('Five steps.'),
    label: localisedText.describe('The question.'),
    lowest: localisedText.describe('What the first step means.'),
    highest: localisedText.describe('What the fifth step means.'),
  }),
  z.strictObject({
    id: identifier.describe('Names the answer; never changes.'),
    kind: z.literal('text').describe('One’s own words.'),
    label: localisedText.describe('The question.'),
    longestCharacters: z
      .int()
      .min(1)
      .max(2000)
      .default(1000)
      .meta({ unit: 'characters' })
      .describe('Longest answer.'),
  }),
]);

export const feedback = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none').describe('Nothing is asked afterwards.') }),
    z.strictObject({
      kind: z
        .literal('asked')
        .describe('A few questions, each of them optional, stored without any link to the conversation.'),
      intro: localisedText.describe('Why it is asked, and that it may be left.'),
      questions: z.array(feedbackQuestion).min(1).describe('The questions, in this order.'),
    }),
  ])
  .describe('What is asked after the conversation.');
