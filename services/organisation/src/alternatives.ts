import { z } from 'zod';
import { openingHours } from './hours-syntax.ts';
import { localisedText } from './language.ts';
import { identifier, mailAddress, pageLink, phoneNumber } from './values.ts';

/** When another way to help is shown: the door is closed, everybody is busy, the visitor is blocked. */
const alternativeMoments = ['closed', 'busy', 'blocked'] as const;

/** Another way to be helped. A number can be tapped, a link opens only when it is chosen. */
const alternative = z.strictObject({
  id: identifier.describe('Names it.'),
  name: localisedText.describe('What it is called.'),
  about: localisedText.describe('One sentence: for what, and what it costs.'),
  phone: phoneNumber.optional().describe('Number to call. Default: none.'),
  link: pageLink.optional().describe('Page to open. Default: none.'),
  mail: mailAddress.optional().describe('Address to write to. Default: none.'),
  hours: z
    .strictObject({
      opening: openingHours.describe('When it can be reached.'),
      words: localisedText.describe('The same in words.'),
    })
    .optional()
    .describe('When it can be reached. Default: not said.'),
  when: z
    .array(z.enum(alternativeMoments))
    .min(1)
    .default([...alternativeMoments])
    .describe('At which refusals it is shown.'),
});

export const alternatives = z
  .array(alternative)
  .min(1)
  .describe('Other ways to be helped, in the order shown. Nobody is turned away without them.');
