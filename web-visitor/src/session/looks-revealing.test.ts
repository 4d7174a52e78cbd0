import { describe, expect, it } from '@jest/globals';
import { looksRevealing } from './looks-revealing.ts';

describe('a nickname that tells too much', () => {
  it.each([
    'Jan Peeters',
    'Ann Van den Berg',
    'Émilie Dubois',
    'sam@example.org',
    '0470 12 34 56',
    '+32470123456',
  ])('is noticed: %s', (nickname) => {
    expect(looksRevealing(nickname)).toBe(true);
  });

  it.each(['', 'Sam', 'sam2011', 'blauwe vogel', 'Blauwe vogel', 'iemand uit Gent', 'X'])(
    'is not seen in %j',
    (nickname) => {
      expect(looksRevealing(nickname)).toBe(false);
    },
  );
});
