import OpeningHours from 'opening_hours';
import { z } from 'zod';

/**
 * Opening hours are written in the syntax of OpenStreetMap ("Mo-Fr 13:00-17:00; PH off"), because it has a
 * specification, a library, and words for public holidays. Here only the writing is judged; scheduling evaluates it.
 *
 * School holidays (SH) differ per region and year and are not in the library for Belgium: the organisation lists its own.
 */
const findHoursMistake = (text: string): string | undefined => {
  if (/\bSH\b/.test(text)) return 'uses SH: school holidays belong in opening.schoolHolidays';
  try {
    const hours = new OpeningHours(text, somewhereWithHolidays);
    const warning = hours.getStructuredWarnings().find(({ type }) => !dependsOnToday.has(type));
    return warning === undefined ? undefined : pointAt(warning.value, warning.position, warning.message);
  } catch (mistake) {
    return String(mistake);
  }
};

/** Belgium and the Netherlands both have public holidays in the library, so either will do to read PH. */
const somewhereWithHolidays = { lat: 52.1, lon: 5.1, address: { country_code: 'nl', state: 'Utrecht' } };

/** A day that has passed is no mistake in the file: the file would be refused tomorrow and was right today. */
const dependsOnToday: ReadonlySet<string> = new Set(['date_past', 'date_range_past', 'year_past']);

const pointAt = (text: string, position: number | null, why: string): string =>
  `${text.slice(0, position ?? text.length)} <--- (${why})`;

export const openingHours = z
  .string()
  .superRefine((text, context) => {
    const message = findHoursMistake(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .meta({ unit: 'OpenStreetMap opening hours, in the organisation’s zone' });
