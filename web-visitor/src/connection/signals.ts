import type { Signal } from '@baken/protocol';
import type { AskBaken } from './ask-baken.ts';

/** Tells Baken what need not be kept: how far this page has received and read, and that its visitor types. */
export interface Signals {
  reached(marks: { readonly delivered: number; readonly read: number }): void;
  typing(): void;
  /** The text was sent or taken away. */
  typingStopped(): void;
  stop(): void;
}

/** Marks that come together go together. */
const togetherMilliseconds = 300;
/** Typing is told at most this often; Baken forgets it after 5 s. */
const typingMilliseconds = 3_000;

export const signals = (baken: AskBaken): Signals => {
  const told = { delivered: 0, read: 0 };
  let marks = told;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typedAt = -Infinity;
  const send = (signal: Signal): void => void baken.post('/v1/signal', signal);

  const sendMarks = (): void => {
    timer = undefined;
    const news: Signal = {};
    if (marks.delivered > told.delivered) news.delivered = told.delivered = marks.delivered;
    if (marks.read > told.read) news.read = told.read = marks.read;
    if (Object.keys(news).length > 0) send(news);
  };

  return {
    reached: (now) => {
      marks = now;
      timer ??= setTimeout(sendMarks, togetherMilliseconds);
    },
    typing: () => {
      if (performance.now() - typedAt < typingMilliseconds) return;
      typedAt = performance.now();
      send({ typing: true });
    },
    typingStopped: () => {
      if (typedAt === -Infinity) return;
      typedAt = -Infinity;
      send({ typing: false });
    },
    stop: () => clearTimeout(timer),
  };
};
