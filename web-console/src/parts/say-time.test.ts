import { describe, expect, it } from '@jest/globals';
import { minutesLeft, sayClock, sayDay, saySpan, secondsLeft } from './say-time.ts';

const manner = { language: 'nl', zone: 'Europe/Brussels' } as const;
const noon = Date.parse('2026-11-23T12:00:00Z');

describe('how long', () => {
  it.each([
    [-5_000, '0 s'],
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_000, '59 min'],
    [3_900_000, '1 h 05'],
  ])('%d milliseconds are %p', (length, words) => {
    expect(saySpan(length)).toBe(words);
  });

  it('says one second until the time is really over', () => {
    expect(secondsLeft('2026-11-23T12:00:00.200Z', noon)).toBe(1);
    expect(secondsLeft('2026-11-23T12:00:00Z', noon)).toBe(0);
    expect(secondsLeft('2026-11-23T11:00:00Z', noon)).toBe(0);
  });

  it('says one minute during the last minute', () => {
    expect(minutesLeft('2026-11-23T12:00:30Z', noon)).toBe(1);
  });
});

describe('when', () => {
  it('is told in the organisation’s zone, wherever the computer thinks it is', () => {
    expect(sayClock('2026-11-23T12:00:00Z', manner)).toBe('13:00');
    expect(sayClock('2026-07-01T12:00:00Z', manner)).toBe('14:00');
  });

  it.each([
    ['2026-11-23T00:30:00Z', 'Vandaag'],
    ['2026-11-22T23:30:00Z', 'Vandaag'],
    ['2026-11-22T22:30:00Z', 'Gisteren'],
    ['2026-11-20T12:00:00Z', 'vrijdag 20 november'],
  ])('%s is %p on Monday the 23rd in Brussels', (moment, words) => {
    expect(sayDay(moment, noon, manner, { today: 'Vandaag', yesterday: 'Gisteren' })).toBe(words);
  });
});
