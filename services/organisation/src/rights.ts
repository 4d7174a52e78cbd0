import { z } from 'zod';
import { localisedText } from './language.ts';
import { mailAddress, pageLink, phoneNumber } from './values.ts';

const subjectRights = [
  'access',
  'copy',
  'correction',
  'addition',
  'remark',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'withdrawal',
  'complaint',
] as const;

/** Where somebody can be written to, called or visited. */
const contact = {
  name: z.string().trim().min(1).describe('Name.'),
  post: z.string().trim().min(1).optional().describe('Postal address. Default: none.'),
  phone: phoneNumber.optional().describe('Number. Default: none.'),
  mail: mailAddress.optional().describe('E-mail address. Default: none.'),
  link: pageLink.optional().describe('Page. Default: none.'),
};

/** Requests about one's own data. Ages (12, 16) come from the country's decision table, not from here. */
export const rights = z
  .strictObject({
    offered: z.array(z.enum(subjectRights)).min(1).describe('Which rights can be asked for here.'),
    answerDays: z
      .int()
      .min(1)
      .max(30)
      .default(14)
      .meta({ unit: 'days' })
      .describe('Within how many days there is an answer.'),
    inWriting: z.array(z.enum(subjectRights)).default([]).describe('Which of them must be asked in writing.'),
    standardForm: z
      .boolean()
      .default(false)
      .describe('Whether access and a copy are asked with a standard form.'),
    helpWithForm: z.boolean().default(false).describe('Whether somebody helps to fill it in.'),
    identityCheck: z
      .enum(['proportionate', 'none'])
      .default('proportionate')
      .describe('How it is made sure who asks. Never by a required copy of an identity card.'),
    inspection: z
      .enum(['anonymised-unless-complaint', 'not-applicable'])
      .default('not-applicable')
      .describe(
        'What the care inspection may see: anonymised files, unless it follows up an individual complaint.',
      ),
    contact: z.strictObject(contact).describe('Whom to ask.'),
    authorities: z
      .array(z.strictObject(contact))
      .min(1)
      .describe('Where one can complain about the organisation.'),
    text: localisedText.describe('What visitors read about their rights.'),
  })
  .describe('Requests about one’s own data.');
