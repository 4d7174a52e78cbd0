import { z } from 'zod';
import { openingHours } from './hours-syntax.ts';
import { localisedText } from './language.ts';
import { day, wholeMinutes } from './values.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "14:00"');

/** A stretch of days on which schools are closed, both ends included. */
const schoolHoliday = z
  .strictObject({
    name: localisedText.describe('What visitors read as the reason of closing.'),
    from: day.describe('First day.'),
    to: day.describe('Last day, included.'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before from' });

/** A day within a school holiday on which the chat is open all the same. */
const holidayOpening = z
  .strictObject({
    day: day.describe('The day.'),
    from: clockTime.meta({ unit: 'HH:MM' }).describe('Opening time.'),
    until: clockTime.meta({ unit: 'HH:MM' }).describe('Closing time, on the same day.'),
  })
  .refine(({ from, until }) => from < until, { path: ['until'], error: 'must be after from' });

export const opening = z
  .strictObject({
    hours: openingHours.describe('When the chat is open, for every unit that has no hours of its own.'),
    lastEntryMinutes: wholeMinutes
      .default(0)
      .describe('How long before closing the door stops letting people in. Running conversations go on.'),
    schoolHolidays: z
      .strictObject({
        closed: z
          .boolean()
          .default(false)
          .describe('Whether the chat is closed in the listed school holidays.'),
        holidays: z
          .array(schoolHoliday)
          .default([])
          .describe('The organisation’s own list of school holidays.'),
        openings: z
          .array(holidayOpening)
          .default([])
          .describe('Days within those holidays on which the chat is open all the same.'),
      })
      .prefault({})
      .describe(
        'School holidays. The country’s calendar does not know them, so the organisation lists them.',
      ),
  })
  .describe('When the door is open.');
