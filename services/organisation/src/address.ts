import { z } from 'zod';
import { wholeHours } from './values.ts';

/**
 * What happens with the visitor's network address. In every case moderation keeps a mark: an HMAC of the address under
 * a key that rotates, which says "the same as before" for some hours and nothing else.
 */
export const networkAddress = z
  .strictObject({
    kept: z
      .enum(['shown', 'vault', 'none'])
      .describe(
        'shown: the counsellor sees it and earlier contacts from it. vault: kept apart, seen only by disclosure. none: not kept.',
      ),
    coarsePlace: z
      .boolean()
      .default(false)
      .describe('Whether the country and province that belong to the address are kept with it.'),
    markHours: wholeHours
      .default(24)
      .describe(
        'How long two visits from one address can be told to be the same. Not shorter than the longest block.',
      ),
  })
  .describe('The visitor’s network address.');

export const block = z
  .strictObject({
    hours: wholeHours.default(8).describe('How long somebody who is blocked is kept out.'),
    length: z
      .enum(['fixed', 'chosen'])
      .default('fixed')
      .describe('Whether the counsellor may choose another length.'),
    longestHours: wholeHours.default(8).describe('The longest block that can be chosen.'),
  })
  .prefault({})
  .describe('Keeping somebody out for some hours. Whoever is blocked is shown the alternatives.');
