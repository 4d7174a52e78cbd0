import { z } from 'zod';
import { openingHours } from './hours-syntax.ts';
import { localisedText } from './language.ts';
import { queue } from './queue.ts';
import { identifier, wholeMinutes, wholeSeconds } from './values.ts';

/** A unit as the file writes it: what it leaves out it takes from the organisation. */
const unitSettings = z.strictObject({
  id: identifier.describe('Names the unit in facts, figures and staff groups; never changes.'),
  name: localisedText.describe('Name that visitors read.'),
  about: localisedText.optional().describe('One sentence about who this unit is for. Default: none.'),
  hours: openingHours.optional().describe('When this unit is open. Default: opening.hours.'),
  lastEntryMinutes: wholeMinutes
    .optional()
    .describe('How long before closing its door stops letting people in. Default: opening.lastEntryMinutes.'),
  queue: queue.optional().describe('Its queue. Default: waiting.queue.'),
  offerSeconds: wholeSeconds.optional().describe('Time to answer an offer. Default: waiting.offerSeconds.'),
});
export type UnitSettings = z.infer<typeof unitSettings>;

export const units = z
  .array(unitSettings)
  .min(1)
  .describe('The teams a visitor can reach, in the order in which they are shown.');

/** How a visitor comes to a unit. */
export const unitChoice = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('only-one').describe('There is one unit; nothing is asked.') }),
    z.strictObject({
      kind: z.literal('required').describe('The visitor must choose a unit.'),
      question: localisedText.describe('The question above the list.'),
    }),
    z.strictObject({
      kind: z.literal('or-anywhere').describe('The visitor chooses a unit, or any unit that is free.'),
      question: localisedText.describe('The question above the list.'),
      anywhere: localisedText.describe('The choice that means any unit; it stands first and is the default.'),
    }),
  ])
  .describe('How a visitor comes to a unit.');
