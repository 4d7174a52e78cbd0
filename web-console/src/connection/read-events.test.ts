import { describe, expect, it } from '@jest/globals';
import type { SentEvent } from './parse-events.ts';
import { readEvents } from './read-events.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A body that gives these pieces and then does as told. */
const bodyOf = (pieces: readonly Uint8Array[], then: 'ends' | 'breaks' | 'is silent') =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      if (then === 'ends') controller.close();
    },
    pull: (controller) => {
      if (then === 'breaks') controller.error(new Error('the line broke'));
    },
  });

const readAll = async (body: ReadableStream<Uint8Array>) => {
  const heard: SentEvent[] = [];
  let signs = 0;
  const timers = new Set<() => void>();
  const reading = readEvents(body, {
    silenceMilliseconds: 5_000,
    alive: () => (signs += 1),
    heard: (events) => heard.push(...events),
    later: (then) => {
      timers.add(then);
      return () => timers.delete(then);
    },
  });
  return { reading, heard, signs: () => signs, runOut: () => [...timers].forEach((then) => then()) };
};

describe('reading the stream', () => {
  it('gives each event once and ends with the stream', async () => {
    const { reading, heard } = await readAll(bodyOf([bytes('data: 1\n\nda'), bytes('ta: 2\n\n')], 'ends'));
    await reading;
    expect(heard.map(({ data }) => data)).toEqual(['1', '2']);
  });

  it('joins a letter that the network cut in two', async () => {
    const text = bytes('data: één\n\n');
    const { reading, heard } = await readAll(bodyOf([text.slice(0, 7), text.slice(7)], 'ends'));
    await reading;
    expect(heard.map(({ data }) => data)).toEqual(['één']);
  });

  it('takes a comment for a sign of life and for no event', async () => {
    const { reading, heard, signs } = await readAll(bodyOf([bytes(':\n\n'), bytes(':\n\n')], 'ends'));
    await reading;
    expect(heard).toEqual([]);
    expect(signs()).toBe(2);
  });

  it('keeps what came before the line broke', async () => {
    const { reading, heard } = await readAll(bodyOf([bytes('data: 1\n\n')], 'breaks'));
    await reading;
    expect(heard).toHaveLength(1);
  });

  it('takes a long silence for a lost line', async () => {
    const { reading, runOut } = await readAll(bodyOf([], 'is silent'));
    runOut();
    await expect(reading).resolves.toBeUndefined();
  });
});
