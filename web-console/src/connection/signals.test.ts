import { describe, expect, it } from '@jest/globals';
import type { Signal } from '@baken/protocol';
import { createSignals } from './signals.ts';

const open = (heard: () => boolean = () => true) => {
  const told: (readonly [string, Signal])[] = [];
  const waits: (() => void)[] = [];
  let now = 0;
  const signals = createSignals({
    tell: async (conversationId, signal) => {
      told.push([conversationId, signal]);
      return heard();
    },
    now: () => now,
    later: (then) => {
      waits.push(then);
      return () => undefined;
    },
  });
  const pass = (milliseconds: number): void => void (now += milliseconds);
  const gather = async (): Promise<void> => {
    for (const then of waits.splice(0)) then();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { signals, told, pass, gather };
};

describe('typing', () => {
  it('is told at most once in three seconds, however fast I type', () => {
    const { signals, told, pass } = open();
    for (let key = 0; key < 40; key += 1) {
      signals.typing('a');
      pass(100);
    }
    expect(told).toEqual([
      ['a', { typing: true }],
      ['a', { typing: true }],
    ]);
  });

  it('is told to have stopped, once', () => {
    const { signals, told } = open();
    signals.typing('a');
    signals.stoppedTyping('a');
    signals.stoppedTyping('a');
    expect(told).toEqual([
      ['a', { typing: true }],
      ['a', { typing: false }],
    ]);
  });
});

describe('how far I have come', () => {
  it('is told once for everything that came together', async () => {
    const { signals, told, gather } = open();
    signals.delivered('a', 3);
    signals.delivered('a', 4);
    signals.read('a', 2);
    await gather();
    expect(told).toEqual([['a', { delivered: 4, read: 2 }]]);
  });

  it('is not told again when nothing moved', async () => {
    const { signals, told, gather } = open();
    signals.read('a', 2);
    await gather();
    signals.read('a', 2);
    await gather();
    expect(told).toHaveLength(1);
  });

  it('never goes back', async () => {
    const { signals, told, gather } = open();
    signals.read('a', 5);
    await gather();
    signals.delivered('a', 3);
    await gather();
    expect(told).toEqual([['a', { delivered: 5, read: 5 }]]);
  });

  it('is told with the next mark when nobody heard the last', async () => {
    let line = false;
    const { signals, told, gather } = open(() => line);
    signals.read('a', 2);
    await gather();
    line = true;
    signals.delivered('a', 3);
    await gather();
    expect(told.at(-1)).toEqual(['a', { delivered: 3, read: 2 }]);
  });
});
