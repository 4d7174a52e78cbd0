import { eventParser, type SentEvent } from './parse-events.ts';

export interface EventReading {
  /** Longest silence, in milliseconds: longer than the gateway is ever silent on an open stream. */
  readonly silenceMilliseconds: number;
  /** Anything at all came, also a comment. */
  readonly alive: () => void;
  /** What came together, in order; never empty. */
  readonly heard: (events: readonly SentEvent[]) => void;
  /** Runs `then` after some milliseconds; gives back how to call it off. */
  readonly later: (then: () => void, milliseconds: number) => () => void;
}

/**
 * Reads a stream of events until it ends. `EventSource` cannot send a bearer token, so this reads the body of a fetch. Resolves when the
 * stream ends, breaks or falls silent: to whoever listens these are all one thing, a lost line.
 */
export const readEvents = async (
  body: ReadableStream<Uint8Array>,
  { silenceMilliseconds, alive, heard, later }: EventReading,
): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = eventParser();
  const giveUp = (): void => void reader.cancel().catch(() => undefined);
  try {
    for (;;) {
      const callOff = later(giveUp, silenceMilliseconds);
      const { done, value } = await reader.read().finally(callOff);
      if (done) return;
      alive();
      const events = parse(decoder.decode(value, { stream: true }));
      if (events.length > 0) heard(events);
    }
  } catch {
    giveUp();
  }
};
