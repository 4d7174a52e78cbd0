import { z } from 'zod';
import { formOfAddress, languageSchema } from './language.ts';
import { identifier } from './values.ts';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

/** Who the organisation is, where it is, and how it speaks. */
export const identityFields = {
  id: identifier.describe('Short name of the organisation; also the name of its file and of its release.'),
  name: z.string().trim().min(1).describe('Name that visitors read at the top of every page.'),
  country: z
    .enum(['be', 'nl'])
    .describe('Country whose public holidays (PH) and rules about age and rights apply.'),
  region: z
    .string()
    .trim()
    .min(1)
    .describe('Region within the country as the holiday calendar names it, for example Vlaanderen.'),
  zone: z
    .string()
    .refine(isZone, 'must be a time zone of the IANA list, such as Europe/Brussels')
    .describe('Time zone in which every hour and every day of this organisation is read.'),
  languages: z
    .array(languageSchema)
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'must name each language once')
    .describe('Languages a visitor can choose; the first is shown unless the browser asks for another one.'),
  formOfAddress: formOfAddress.describe(
    'How visitors are spoken to in each language: informal (je, tu, du) or formal (u, vous, Sie).',
  ),
  officialFormOfAddress: formOfAddress
    .optional()
    .describe('The same for official texts such as answers to requests. Default: as formOfAddress.'),
};
