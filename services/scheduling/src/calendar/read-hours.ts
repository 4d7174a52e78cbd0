import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type OpeningHours from 'opening_hours';
import type { DaySpan } from '../domain/day-span.ts';
import { WallClockDate } from './wall-clock-date.ts';

/** Where public holidays are looked up. country: ISO 3166 in lower case. region: as the library names it, where holidays differ. */
export interface HolidayPlace {
  readonly country: string;
  readonly region?: string | undefined;
}

const minutesPerDay = 1_440;
const millisecondsPerMinute = 60_000;

type Library = new (hours: string, place: object) => Pick<OpeningHours, 'getOpenIntervals'>;

/** The library, given a `Date` without a zone. It is compiled as Node compiles any CommonJS file, with one name more. */
const loadLibrary = (): Library => {
  const require = createRequire(import.meta.url);
  const file = require.resolve('opening_hours');
  const module: { exports: unknown } = { exports: {} };
  const names = ['Date', 'module', 'exports', 'require'];
  const run = compileFunction(readFileSync(file, 'utf8'), names, { filename: file }) as (
    ...given: unknown[]
  ) => void;
  run(WallClockDate, module, module.exports, createRequire(file));
  return module.exports as Library;
};

let library: Library | undefined;

/**
 * Reads hours in OpenStreetMap's syntax and gives, for each day, its open spans in minutes of that day's wall clock. The hours were checked when the
 * organisation was loaded; hours that cannot be read throw.
 */
export const readHours = (
  hours: string,
  { country, region }: HolidayPlace,
): ((day: Temporal.PlainDate) => readonly DaySpan[]) => {
  library ??= loadLibrary();
  const read = new library(hours, {
    lat: 0,
    lon: 0,
    address: { country_code: country, state: region ?? '' },
  });
  return (day) => {
    const midnight = Date.UTC(day.year, day.month - 1, day.day);
    const next = midnight + minutesPerDay * millisecondsPerMinute;
    return read
      .getOpenIntervals(new WallClockDate(midnight), new WallClockDate(next))
      .map(([from, to]) => ({
        fromMinute: (Math.max(from.getTime(), midnight) - midnight) / millisecondsPerMinute,
        toMinute: (Math.min(to.getTime(), next) - midnight) / millisecondsPerMinute,
      }))
      .filter(({ fromMinute, toMinute }) => fromMinute < toMinute);
  };
};
