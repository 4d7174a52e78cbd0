import { describe, expect, it } from '@jest/globals';
import type { KeptFact } from '@baken/protocol';
import { groupKept, listNotKept, termOf } from './group-kept.ts';

const transcript: KeptFact = {
  kept: true,
  what: 'transcript',
  where: 'conversation',
  seenBy: 'counsellors',
  term: 'P6M',
  from: 'end',
};
const facts: readonly KeptFact[] = [
  transcript,
  { ...transcript, what: 'network-address', where: 'vault', seenBy: 'by-disclosure' },
  { ...transcript, what: 'nickname' },
  { kept: false, what: 'dossier' },
];

describe('what is kept, as a visitor reads it', () => {
  it('tells in one sentence what is kept equally long and seen by the same people', () => {
    expect(groupKept(facts).map(({ what, seenBy }) => [seenBy, ...what])).toEqual([
      ['counsellors', 'transcript', 'nickname'],
      ['by-disclosure', 'network-address'],
    ]);
  });

  it('leaves nothing out, and says what is not kept', () => {
    const told = groupKept(facts).flatMap(({ what }) => what);
    expect([...told, ...listNotKept(facts)].sort()).toEqual(facts.map(({ what }) => what).sort());
  });

  it.each([
    ['P6M', 6, 'month'],
    ['P10Y', 10, 'year'],
    ['P1D', 1, 'day'],
    ['P6W', 6, 'week'],
    ['PT24H', 24, 'hour'],
  ])('reads the term %s as %i %s', (duration, count, unit) => {
    expect(termOf(duration)).toEqual([count, unit]);
  });
});
