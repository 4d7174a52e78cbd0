import { z } from 'zod';
import { localisedText } from './language.ts';
import { identifier } from './values.ts';

export const mail = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none').describe('No help by mail.') }),
    z.strictObject({
      kind: z.literal('offered').describe('A visitor may write a mail instead.'),
      when: z.enum(['always', 'closed-or-busy']).describe('When writing is offered.'),
      text: localisedText.describe('What a visitor may expect.'),
      recipients: z
        .array(
          z.strictObject({
            id: identifier.describe('Names the recipient; never changes.'),
            name: localisedText.describe('Name that visitors read.'),
          }),
        )
        .default([])
        .describe('To whom one can write. Default: to the organisation as a whole.'),
      answerWorkingDays: z
        .int()
        .min(1)
        .optional()
        .meta({ unit: 'working days' })
        .describe('Within how many working days there is an answer. Default: no promise.'),
      doNotKeepOnRequest: z
        .boolean()
        .default(false)
        .describe('Whether a mail is erased after the answer when its writer asks.'),
    }),
  ])
  .describe('Help by mail.');
