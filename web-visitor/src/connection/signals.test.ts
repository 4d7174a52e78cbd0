import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Result } from '@baken/kernel';
import { signals } from './signals.ts';

const opened = () => {
  const sent: unknown[] = [];
  const post = <Value>(_path: string, body: unknown): Promise<Result<Value>> => {
    sent.push(body);
    return Promise.resolve({ ok: true, value: undefined as Value });
  };
  return { sent, signal: signals({ post }) };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('signals of the page', () => {
  it('tell how far it has received and read, many marks together', () => {
    const { sent, signal } = opened();
    signal.reached({ delivered: 1, read: 0 });
    signal.reached({ delivered: 2, read: 0 });
    signal.reached({ delivered: 3, read: 3 });
    jest.advanceTimersByTime(1_000);
    expect(sent).toEqual([{ delivered: 3, read: 3 }]);
  });

  it('tell nothing twice', () => {
    const { sent, signal } = opened();
    signal.reached({ delivered: 3, read: 3 });
    jest.advanceTimersByTime(1_000);
    signal.reached({ delivered: 3, read: 0 });
    jest.advanceTimersByTime(1_000);
    expect(sent).toHaveLength(1);
  });

  it('tell typing at most once in three seconds, and when it stops', () => {
    const { sent, signal } = opened();
    for (let key = 0; key < 50; key += 1) {
      signal.typing(true);
      jest.advanceTimersByTime(100);
    }
    signal.typing(false);
    signal.typing(false);
    expect(sent).toEqual([{ typing: true }, { typing: true }, { typing: false }]);
  });
});
