import { describe, expect, it } from '@jest/globals';
import { serverClock } from './server-clock.ts';

const noon = Date.parse('2026-11-23T12:00:00Z');

describe('the time on the console', () => {
  it('is Baken’s, also where the computer’s clock is wrong by hours', () => {
    const clock = serverClock(() => noon + 3 * 3_600_000);
    clock.heard('Mon, 23 Nov 2026 12:00:00 GMT');
    expect(Math.abs(clock.now() - noon)).toBeLessThan(1_000);
  });

  it('does not jump with every answer, because a header only has whole seconds', () => {
    const clock = serverClock(() => noon);
    clock.heard('Mon, 23 Nov 2026 12:00:01 GMT');
    clock.heard('Mon, 23 Nov 2026 11:59:59 GMT');
    expect(clock.now()).toBe(noon);
  });

  it('stays as it was when an answer tells no time', () => {
    const clock = serverClock(() => noon);
    clock.heard(null);
    clock.heard('yesterday');
    expect(clock.now()).toBe(noon);
  });
});
