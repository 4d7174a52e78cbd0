import type { SentEvent } from './parse-events.ts';
import { readEvents, type EventReading } from './read-events.ts';
import { retryDelay } from './retry-delay.ts';

/** connecting: for the first time. lost: it was there, or could not be had; it is being mended. */
export type StreamState = 'connecting' | 'open' | 'lost';

export interface StreamNeeds extends Pick<EventReading, 'alive' | 'heard' | 'later'> {
  /** Opens the stream after this id; rejects when it cannot be had now. */
  readonly open: (lastEventId: string | undefined, stop: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  readonly changed: (state: StreamState) => void;
  /** From 0 to 1. */
  readonly chance: () => number;
}

export interface KeptStream {
  /** The computer says that it has no network: nothing will come, so do not wait for the silence to be noticed. */
  readonly drop: () => void;
  /** The network is back, or somebody looks again: try now. */
  readonly hurry: () => void;
  readonly stop: () => void;
}

/** The gateway says something every 2 s, if only a comment: a counsellor sees within 5 s that the line is lost. */
const silenceMilliseconds = 5_000;
/** How long it may take until the gateway answers at all. */
const openingMilliseconds = 12_000;

/**
 * Keeps a stream of events: opens it, and opens it again after the last id it saw, until it is stopped. Coming back and beginning are the
 * same path: the gateway replays what is missing.
 */
export const keepStream = (needs: StreamNeeds): KeptStream => {
  let stopped = false;
  const isOver = (): boolean => stopped;
  let lastEventId: string | undefined;
  let failures = 0;
  let stop = new AbortController();
  let wake = (): void => undefined;

  const heard = (events: readonly SentEvent[]): void => {
    lastEventId = events.findLast(({ id }) => id !== undefined)?.id ?? lastEventId;
    needs.heard(events);
  };
  const alive = (): void => {
    failures = 0;
    needs.alive();
  };

  const followOnce = async (): Promise<void> => {
    const opening = (stop = new AbortController());
    const callOff = needs.later(() => opening.abort(), openingMilliseconds);
    try {
      const body = await needs.open(lastEventId, opening.signal).finally(callOff);
      if (isOver()) return void body.cancel().catch(() => undefined);
      needs.changed('open');
      await readEvents(body, { silenceMilliseconds, alive, heard, later: needs.later });
    } catch {
      // Not to be had now: the wait below grows.
    }
  };

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      failures += 1;
      const callOff = needs.later(resolve, retryDelay(failures, needs.chance()));
      wake = () => {
        callOff();
        resolve();
      };
    });

  const keep = async (): Promise<void> => {
    needs.changed('connecting');
    for (;;) {
      await followOnce();
      if (isOver()) return;
      needs.changed('lost');
      await rest();
      if (isOver()) return;
    }
  };

  void keep();
  return {
    drop: () => stop.abort(),
    hurry: () => wake(),
    stop: () => {
      stopped = true;
      stop.abort();
      wake();
    },
  };
};
