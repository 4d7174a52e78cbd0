import { describe, expect, it } from '@jest/globals';
import { serverClock } from './server-clock.ts';

describe('Baken’s time on a phone', () => {
  it('follows Baken, however wrong the phone’s clock is', () => {
    let phone = Date.parse('2001-01-01T00:00:00Z');
    const clock = serverClock(() => phone);
    clock.heard('Tue, 24 Nov 2026 14:00:00 GMT');
    phone += 60_000;
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-24T14:01:00.000Z');
  });

  it('keeps what it knows when an answer has no date', () => {
    const clock = serverClock(() => 1_000);
    clock.heard(null);
    clock.heard('nonsense');
    expect(clock.now()).toBe(1_000);
  });
});
