import { describe, expect, it } from '@jest/globals';
import { keepStream, type StreamState } from './keep-stream.ts';

/** A stream whose other end the test holds. */
const held = () => {
  let end: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (end = controller) });
  return {
    body,
    say: (text: string) => end?.enqueue(new TextEncoder().encode(text)),
    close: () => end?.close(),
    cutOff: () => end?.error(new Error('cut off')),
  };
};

/** A console whose waits the test ends, and a gateway that gives these streams in turn. */
const gateway = (streams: readonly (ReturnType<typeof held> | Error)[]) => {
  const opened: (string | undefined)[] = [];
  const states: StreamState[] = [];
  const heard: string[] = [];
  const waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
  let tell = (): void => undefined;
  const kept = keepStream({
    open: async (lastEventId, stop) => {
      const stream = streams[opened.length];
      opened.push(lastEventId);
      if (stream === undefined || stream instanceof Error) throw stream ?? new Error('nothing more is there');
      stop.addEventListener('abort', () => stream.cutOff());
      return stream.body;
    },
    changed: (state) => {
      states.push(state);
      tell();
    },
    alive: () => undefined,
    heard: (events) => {
      heard.push(...events.map(({ data }) => data));
      tell();
    },
    later: (end, milliseconds) => {
      waits.push({ milliseconds, end });
      tell();
      return () => undefined;
    },
    chance: () => 1,
  });
  const until = async (there: () => boolean): Promise<void> => {
    while (!there()) await new Promise<void>((resolve) => void (tell = resolve));
  };
  const rested = () => waits.filter(({ milliseconds }) => milliseconds !== 5_000 && milliseconds !== 12_000);
  return { kept, opened, states, heard, rested, until };
};

describe('the line to Baken', () => {
  it('goes on after the last event that was seen', async () => {
    const [first, second] = [held(), held()];
    const { kept, opened, heard, rested, until } = gateway([first, second]);
    first.say('id: a:1\ndata: one\n\nid: a:2\ndata: two\n\ndata: no id\n\n');
    await until(() => heard.length === 3);
    first.close();
    await until(() => rested().length === 1);
    rested()[0]?.end();
    await until(() => opened.length === 2);
    expect(opened).toEqual([undefined, 'a:2']);
    kept.stop();
  });

  it('tells honestly when it is lost and when it is back', async () => {
    const [first, second] = [held(), held()];
    const { kept, states, rested, until } = gateway([first, second]);
    await until(() => states.includes('open'));
    first.close();
    await until(() => rested().length === 1);
    rested()[0]?.end();
    await until(() => states.length === 4);
    expect(states).toEqual(['connecting', 'open', 'lost', 'open']);
    kept.stop();
  });

  it('waits longer each time that Baken is away', async () => {
    const { kept, rested, until } = gateway([new Error('away'), new Error('away'), new Error('away')]);
    for (const times of [1, 2, 3]) {
      await until(() => rested().length === times);
      rested()[times - 1]?.end();
    }
    expect(
      rested()
        .map(({ milliseconds }) => milliseconds)
        .slice(0, 3),
    ).toEqual([400, 800, 1_600]);
    kept.stop();
  });

  it('is lost at once when the computer says that it has no network, and mended as soon as it has', async () => {
    const [first, second] = [held(), held()];
    const { kept, states, opened, until } = gateway([first, second]);
    await until(() => states.includes('open'));
    kept.drop();
    await until(() => states.includes('lost'));
    kept.hurry();
    await until(() => opened.length === 2);
    kept.stop();
  });

  it('is not opened again after signing out', async () => {
    const first = held();
    const { kept, states, opened, until } = gateway([first]);
    await until(() => states.includes('open'));
    kept.stop();
    await Promise.resolve();
    expect(opened).toHaveLength(1);
    expect(states).not.toContain('lost');
  });
});
