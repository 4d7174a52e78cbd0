import { z } from 'zod';
import { localisedText } from './language.ts';
import { phoneNumber } from './values.ts';

export const emergency = z
  .strictObject({
    text: localisedText.describe('That the chat cannot act in an emergency, and what to do.'),
    numbers: z
      .array(
        z.strictObject({
          phone: phoneNumber.describe('The number.'),
          name: localisedText.describe('Who answers.'),
        }),
      )
      .min(1)
      .describe('Numbers that are visible in every view.'),
  })
  .describe('What to do when there is no time for a chat.');
