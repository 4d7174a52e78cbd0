import type { MessagePost } from '@baken/protocol';
import type { SessionEvent } from '../session/reduce-session.ts';
import type { AskBaken } from './ask-baken.ts';
import { outbox } from './outbox.ts';
import { signals, type Signals } from './signals.ts';
import { visitStream } from './visit-stream.ts';

/** Everything that runs between this page and Baken while somebody is inside. */
export interface Connection extends Pick<Signals, 'reached' | 'typing' | 'typingStopped'> {
  send(message: MessagePost): void;
  stop(): void;
}

interface Needs {
  readonly baken: AskBaken;
  readonly tell: (event: SessionEvent) => void;
  readonly last: () => number;
  readonly lost: (code: string) => void;
}

export const connect = ({ baken, tell, last, lost }: Needs): Connection => {
  const stream = visitStream({ baken, tell, last, lost });
  const { send, hurry, stop: stopSending } = outbox(baken, tell, () => lost('gateway.no-visit'));
  const { stop: stopSignals, ...signal } = signals(baken);
  const lookAgain = (): void => {
    if (document.visibilityState === 'hidden') return;
    stream.look();
    hurry();
  };
  addEventListener('online', lookAgain);
  return {
    ...signal,
    send,
    stop: () => {
      removeEventListener('online', lookAgain);
      stream.stop();
      stopSending();
      stopSignals();
    },
  };
};
