import type { Language } from '@baken/protocol';

/** Numbers and times as people write them in this language. Browsers know most of the words. */
export interface InWords {
  /** `6 months`. */
  readonly count: (count: number, unit: 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute') => string;
  /** `a, b and c`. */
  readonly list: (words: readonly string[]) => string;
  /** `3 min. ago`, and `now` for less than a minute. */
  readonly since: (milliseconds: number) => string;
  /** `13:00`, in the organisation's zone. `at`: milliseconds since 1970. */
  readonly time: (at: number) => string;
  /** `today`, `tomorrow`, a day of the week, and further away the date, in the organisation's zone. */
  readonly day: (at: number, now: number) => string;
}

/** zone: the organisation's, whatever the phone's. */
export const inWords = (language: Language, timeZone: string): InWords => {
  const tag = language === 'en' ? 'en-GB' : language;
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' });
  const write = (at: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { timeZone, ...options }).format(at);
  return {
    count: (count, unit) =>
      new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    list: (words) => new Intl.ListFormat(tag).format(words),
    since: (milliseconds) => {
      const minutes = Math.floor(milliseconds / 60_000);
      if (minutes < 1) return ago.format(0, 'second');
      return minutes < 60 ? ago.format(-minutes, 'minute') : ago.format(-Math.floor(minutes / 60), 'hour');
    },
    time: (at) => write(at, { hour: '2-digit', minute: '2-digit' }),
    day: (at, now) => {
      const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
      if (days < 2) return ago.format(days, 'day');
      return write(at, { weekday: 'long', ...(days > 6 && { day: 'numeric', month: 'long' }) });
    },
  };
};

/** Counts the days of the calendar in this zone, so that a night with 23 or 25 hours is still one. */
const dayNumber = (at: number, timeZone: string): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)) / 86_400_000;
