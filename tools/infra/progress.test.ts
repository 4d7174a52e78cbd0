import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createProgress } from './progress.ts';

describe('what a person sees while waiting', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const seeing = (): { readonly lines: string[]; readonly progress: ReturnType<typeof createProgress> } => {
    const lines: string[] = [];
    return { lines, progress: createProgress({ write: (line) => lines.push(line) }) };
  };

  it('is nothing when a step is quick', async () => {
    const { lines, progress } = seeing();
    await progress.step('starting the store', () => jest.advanceTimersByTimeAsync(900));
    expect(lines).toEqual([]);
  });

  it('says within two seconds what is being done, every 15 seconds that it goes on, and how long it took', async () => {
    const { lines, progress } = seeing();
    const building = Promise.withResolvers<undefined>();
    const step = progress.step('building the store', () => building.promise);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(lines).toEqual(['building the store …']);
    await jest.advanceTimersByTimeAsync(38_000);
    building.resolve(undefined);
    await step;
    expect(lines.slice(1)).toEqual([
      'building the store: still busy after 16 s …',
      'building the store: still busy after 31 s …',
      'building the store: took 40 s',
    ]);
  });

  it('falls silent when a step fails: the failure speaks for itself', async () => {
    const { lines, progress } = seeing();
    const starting = Promise.withResolvers<undefined>();
    const step = progress.step('starting the bus', () => starting.promise);
    await jest.advanceTimersByTimeAsync(5_000);
    starting.reject(new Error('no room'));
    await expect(step).rejects.toThrow('no room');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(lines).toEqual(['starting the bus …']);
  });
});
