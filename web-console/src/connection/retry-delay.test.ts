import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryDelay } from './retry-delay.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('trying again', () => {
  it('begins within half a second', () => {
    expect(retryDelay(1, 1)).toBe(400);
    expect(retryDelay(1, 0)).toBe(200);
  });

  it('waits longer each time, and never longer than 15 seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1000].map((failures) => retryDelay(failures, 1))).toEqual([
      400, 800, 1_600, 3_200, 6_400, 12_800, 15_000, 15_000,
    ]);
  });

  it('is spread over at least half of the wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), chance, (failures, drawn) => {
        const most = retryDelay(failures, 1);
        expect(retryDelay(failures, drawn)).toBeGreaterThanOrEqual(Math.floor(most / 2));
        expect(retryDelay(failures, drawn)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
