import { describe, expect, it } from '@jest/globals';
import type { Result } from '@baken/kernel';
import { createHeartbeat } from './heartbeat.ts';

const open = (answer: Result<{ readonly withinSeconds: number }>, counted = true) => {
  let now = 0;
  let beats = 0;
  const { beatIfDue } = createHeartbeat({
    beat: async () => {
      beats += 1;
      return answer;
    },
    counted: () => counted,
    now: () => now,
  });
  const pass = async (seconds: number): Promise<number> => {
    for (let second = 0; second < seconds; second += 1) {
      beatIfDue();
      await Promise.resolve();
      await Promise.resolve();
      now += 1_000;
    }
    return beats;
  };
  return { pass };
};

const within15: Result<{ readonly withinSeconds: number }> = { ok: true, value: { withinSeconds: 15 } };

describe('saying that I am still here', () => {
  it('is done in good time, as often as Baken asks', async () => {
    expect(await open(within15).pass(60)).toBe(6);
  });

  it('is done more often while nobody answers', async () => {
    const silent = open({ ok: false, fault: { code: 'page.no-answer', kind: 'unavailable' } });
    expect(await silent.pass(60)).toBe(12);
  });

  it('is not needed while I am away', async () => {
    expect(await open(within15, false).pass(60)).toBe(0);
  });
});
