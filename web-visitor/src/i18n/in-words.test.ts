import { describe, expect, it } from '@jest/globals';
import { inWords } from './in-words.ts';

const at = (moment: string): number => Date.parse(moment);

describe('times in words', () => {
  const nl = inWords('nl', 'Europe/Amsterdam');

  it('are told in the organisation’s zone', () => {
    expect(nl.time(at('2026-11-24T13:00:00Z'))).toBe('14:00');
    expect(nl.time(at('2026-07-24T13:00:00Z'))).toBe('15:00');
  });

  it.each([
    ['2026-11-24T22:30:00Z', 'vandaag'],
    ['2026-11-24T23:30:00Z', 'morgen'],
    ['2026-11-26T10:00:00Z', 'donderdag'],
    ['2026-12-03T10:00:00Z', 'donderdag 3 december'],
  ])('count the days of the calendar there: %s is %s', (moment, day) => {
    expect(nl.day(at(moment), at('2026-11-24T14:00:00Z'))).toBe(day);
  });

  it.each([
    ['2026-03-28T12:00:00Z', '2026-03-29T09:00:00Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T10:00:00Z'],
  ])('know that the day after %s is tomorrow, also when the clocks change that night', (now, opens) => {
    expect(nl.day(at(opens), at(now))).toBe('morgen');
    expect(nl.time(at(opens))).toBe('11:00');
  });

  it('say how long ago something was, without seconds', () => {
    expect(nl.since(20_000)).toBe('nu');
    expect(nl.since(-500)).toBe('nu');
    expect(nl.since(3 * 60_000)).toBe('3 min. geleden');
    expect(nl.since(95 * 60_000)).toBe('1 uur geleden');
  });

  it('say terms as people do in each language', () => {
    expect(nl.count(6, 'month')).toBe('6 maanden');
    expect(inWords('fr', 'Europe/Brussels').count(10, 'year')).toBe('10 ans');
    expect(inWords('en', 'Europe/Brussels').count(1, 'day')).toBe('1 day');
    expect(inWords('de', 'Europe/Brussels').count(5, 'minute')).toBe('5 Minuten');
  });
});
