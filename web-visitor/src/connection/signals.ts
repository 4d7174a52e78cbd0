import type { Signal } from '@baken/protocol';
import type { AskBaken } from './ask-baken.ts';

/** Tells Baken what need not be kept: how far this page has received and read, and that its visitor types. */
export interface Signals {
  reached(marks: { readonly delivered: number; readonly read: number }): void;
  /** The visitor is writing, or has sent or taken away what they wrote. */
  typing(isTyping: boolean): void;
  stop(): void;
}

/** Marks that come together go together. */
const togetherMilliseconds = 300;
/** Typing is told at most this often; Baken forgets it after 5 s. */
const typingMilliseconds = 3_000;

export const signals = (baken: Pick<AskBaken, 'post'>): Signals => {
  let marks = { delivered: 0, read: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When typing was last told; 0 for not typing. */
  let typedAt = 0;
  const send = (signal: Signal): void => void baken.post('/v1/signal', signal);
  return {
    reached: (now) => {
      if (now.delivered <= marks.delivered && now.read <= marks.read) return;
      marks = now;
      clearTimeout(timer);
      timer = setTimeout(() => send(marks), togetherMilliseconds);
    },
    typing: (isTyping) => {
      const now = isTyping ? Date.now() : 0;
      const isNews = isTyping ? now - typedAt > typingMilliseconds : typedAt > 0;
      if (!isNews) return;
      typedAt = now;
      send({ typing: isTyping });
    },
    stop: () => clearTimeout(timer),
  };
};
