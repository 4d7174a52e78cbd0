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

export interface StreamNeeds {
  readonly baken: AskBaken;
  readonly tell: (event: SessionEvent) => void;
  /** The last sequence the page has. */
  readonly last: () => number;
  /** Baken says that there is no such visit (any more), or that it cannot be read. `code` says why. */
  readonly lost: (code: string) => void;
}

/** A stream says what stands as soon as it opens; one that says nothing for this long is swallowed on its way. */
const firstWordMilliseconds = 10_000;
/** Baken lets its streams hear from it every 15 s; one that is silent for much longer is dead. */
const beatMilliseconds = 16_000;
const silenceMilliseconds = 40_000;
/** A line that is back within this time was never lost to a reader. */
const noticedMilliseconds = 3_000;
const pollMilliseconds = 3_000;
/** While asking, how many times before the stream is tried again. */
const pollsBetweenStreams = 20;

const names = ['place', 'conversation', 'line', 'typing', 'marks', 'beat'] as const;

/**
 * Hears server-sent events; where a proxy swallows them, asks every few seconds instead, and tries the stream again now and then. Coming in
 * and coming back are the same: everything after the last line seen is told again, and lines that are known change nothing.
 */
export const visitStream = ({ baken, tell, last, lost }: StreamNeeds): VisitStream => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let noticed: ReturnType<typeof setTimeout> | undefined;
  let failed = 0;
  let isStopped = false;
  let heardAt = Date.now();

  const after = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(act, milliseconds);
  };
  const isThere = (): void => {
    clearTimeout(noticed);
    heardAt = Date.now();
    failed = 0;
    tell({ name: 'cut-off', isCutOff: false });
  };
  const isCutOff = (): void => tell({ name: 'cut-off', isCutOff: true });

  /** Asks for everything at once, `times` times, and then tries the stream. A visit that is gone stops it all. */
  const poll = async (times: number): Promise<void> => {
    source?.close();
    const answer = await baken.get<VisitAnswer>(`/v1/visit?after=${last()}`);
    if (isStopped) return;
    if (answer.ok) {
      tell({ name: 'found', data: answer.value });
      isThere();
      if (answer.value.more) return poll(times);
      return after(pollMilliseconds, () => (times > 1 ? void poll(times - 1) : open()));
    }
    const { kind, code } = answer.fault;
    if (kind !== 'unavailable' && kind !== 'busy') return lost(code);
    isCutOff();
    after(retryDelay(failed), open);
    failed += 1;
  };

  const open = (): void => {
    source?.close();
    const opened = (source = new EventSource('/v1/stream'));
    const swallowed = (): void => void poll(pollsBetweenStreams);
    after(firstWordMilliseconds, swallowed);
    for (const name of names)
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => {
        if (opened !== source) return;
        isThere();
        after(silenceMilliseconds, open);
        if (name !== 'beat') tell({ name, data: JSON.parse(data) as unknown } as VisitorEvent);
      });
    opened.onerror = (): void => {
      if (opened !== source) return;
      // Refused, and the browser does not say why. A plain question does: the visit may be gone.
      if (opened.readyState === EventSource.CLOSED) return void poll(1);
      // Otherwise the browser comes back by itself and goes on after the last line; a moment's loss is nobody's worry.
      clearTimeout(noticed);
      noticed = setTimeout(isCutOff, noticedMilliseconds);
      after(firstWordMilliseconds, swallowed);
    };
  };

  open();
  return {
    look: () => {
      if (Date.now() - heardAt > beatMilliseconds) open();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(noticed);
      source?.close();
    },
  };
};
