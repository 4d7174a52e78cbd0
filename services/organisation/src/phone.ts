import { z } from 'zod';
import { openingHours } from './hours-syntax.ts';
import { phoneNumber } from './values.ts';

export const phone = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none').describe('Contacts by phone are not registered in Baken.') }),
    z.strictObject({
      kind: z.literal('registered').describe('Counsellors register contacts by phone in Baken too.'),
      number: phoneNumber.optional().describe('The number visitors can call. Default: none is shown.'),
      hours: openingHours.optional().describe('When it is answered. Default: not said.'),
      reportsByPhoneOnly: z
        .boolean()
        .default(false)
        .describe('Whether a report to the authorities is taken by phone only, never in the chat.'),
    }),
  ])
  .describe('Contacts by phone.');
