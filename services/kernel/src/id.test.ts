import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idMaker, isId, uuidV7 } from './id.ts';

/** Until the year 10889 milliseconds fit the 48 bits. */
const milliseconds = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('an id', () => {
  it('has the shape of a UUID of version 7, whatever the time and the chance', () => {
    fc.assert(
      fc.property(milliseconds, chance, (at, random) => {
        expect(isId(uuidV7(at, random))).toBe(true);
      }),
    );
  });

  it('sorts by the time at which it was made', () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, chance, chance, (one, other, first, second) => {
        fc.pre(one < other);
        expect(uuidV7(one, first) < uuidV7(other, second)).toBe(true);
      }),
    );
  });

  it('tells the millisecond at which it was made, and no more', () => {
    fc.assert(
      fc.property(milliseconds, chance, (at, random) => {
        const id = uuidV7(at, random);
        expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at);
      }),
    );
  });

  it('keeps 74 bits of chance, so that nobody guesses another visitor’s', () => {
    const none = uuidV7(0, new Uint8Array(10));
    const all = uuidV7(0, new Uint8Array(10).fill(255));
    expect(none).toBe('00000000-0000-7000-8000-000000000000');
    expect(all).toBe('00000000-0000-7fff-bfff-ffffffffffff');
  });

  it('is made from the clock and the chance that were given', () => {
    const makeId = idMaker(
      () => 1_700_000_000_000,
      (bytes) => bytes.fill(7),
    );
    expect(makeId()).toBe('018bcfe5-6800-7707-8707-070707070707');
  });

  it.each(['', 'visitor', '018bcfe5-6800-4707-8707-070707070707', '018BCFE5-6800-7707-8707-070707070707'])(
    'is not recognised in %p',
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});
