import type { Visit as VisitAnswer, VisitorEvent } from '@baken/protocol';
import type { SessionEvent } from '../session/reduce-session.ts';
import type { AskBaken } from './ask-baken.ts';
import { retryDelay } from './retry-delay.ts';

/** News of the visit, as it happens. */
export interface VisitStream {
  /** The line may have changed (the phone woke up, the network is back): looks at once. */
  look(): void;
  stop(): void;
}

interface Needs {
  readonly baken: AskBaken;
  readonly tell: (event: SessionEvent) => void;
  /** The last sequence the page has. */
  readonly last: () => number;
  /** Baken says that there is no such visit (any more), or that it cannot be read. `code` says why. */
  readonly lost: (code: string) => void;
}

/** A stream says what stands as soon as it opens; one that says nothing for this long is swallowed on its way. */
const firstWordMilliseconds = 10_000;
/** Baken lets its streams hear from it every 15 s. */
const silenceMilliseconds = 40_000;
const pollMilliseconds = 3_000;
/** A line that is back within this time was never lost to a reader. */
const noticedMilliseconds = 3_000;
/** While asking, how many times before the stream is tried again. */
const pollsBetweenStreams = 20;

const names = [
  'place',
  'conversation',
  'line',
  'typing',
  'marks',
] as const satisfies readonly VisitorEvent['name'][];

/**
 * Hears server-sent events; where a proxy swallows them, asks every few seconds instead, and tries the stream again now and then. Coming in
 * and coming back are the same: everything after the last line seen is told again, and lines that are known change nothing.
 */
export const visitStream = ({ baken, tell, last, lost }: Needs): VisitStream => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = 0;
  let stopped = false;

  const after = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(act, milliseconds);
  };

  const closeSource = (): void => {
    source?.close();
    source = undefined;
  };

  /** Asks for everything at once. Whether Baken answered; a visit that is gone stops it all. */
  const poll = async (): Promise<boolean> => {
    let more = true;
    while (more && !stopped) {
      const answer = await baken.get<VisitAnswer>(`/v1/visit?after=${last()}`);
      if (stopped) return false;
      if (!answer.ok) {
        if (answer.fault.kind !== 'unavailable' && answer.fault.kind !== 'busy') {
          lost(answer.fault.code);
          return false;
        }
        tell({ name: 'link', link: 'down' });
        return false;
      }
      tell({ name: 'found', visit: answer.value });
      more = answer.value.more;
    }
    return true;
  };

  const pollOn = (left: number): void => {
    void poll().then((answered) => {
      if (answered) tell({ name: 'link', link: 'up' });
      failed = answered ? 0 : failed + 1;
      after(answered ? pollMilliseconds : retryDelay(failed), () =>
        left > 0 && answered ? pollOn(left - 1) : open(),
      );
    });
  };

  const startPolling = (): void => {
    closeSource();
    pollOn(pollsBetweenStreams);
  };

  const open = (): void => {
    closeSource();
    const opened = (source = new EventSource('/v1/stream'));
    let isUp = false;
    let down: ReturnType<typeof setTimeout> | undefined;
    const heard = (): void => {
      clearTimeout(down);
      if (!isUp) tell({ name: 'link', link: 'up' });
      isUp = true;
      failed = 0;
      after(silenceMilliseconds, open);
    };
    after(firstWordMilliseconds, startPolling);
    opened.addEventListener('beat', heard);
    for (const name of names)
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => {
        if (opened !== source) return;
        heard();
        tell({ name, data: JSON.parse(data) } as VisitorEvent);
      });
    opened.onerror = (): void => {
      if (opened !== source) return;
      if (opened.readyState !== EventSource.CLOSED) {
        // The browser comes back by itself and goes on after the last line; a moment's loss is nobody's worry.
        isUp = false;
        clearTimeout(down);
        down = setTimeout(() => {
          if (opened === source && !isUp) tell({ name: 'link', link: 'down' });
        }, noticedMilliseconds);
        after(firstWordMilliseconds, startPolling);
        return;
      }
      closeSource();
      // Refused, and the browser does not say why. A plain question does: the visit may be gone.
      void poll().then((answered) => {
        after(answered ? 1_000 : retryDelay(failed), open);
        failed += 1;
      });
    };
  };

  open();
  return {
    look: () => {
      if (!stopped) open();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      closeSource();
    },
  };
};
