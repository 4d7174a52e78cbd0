import { outbox, type Outbox } from './outbox.ts';
import { signals, type Signals } from './signals.ts';
import { visitStream, type StreamNeeds } from './visit-stream.ts';

/** Everything that runs between this page and Baken while somebody is inside. */
export interface Connection extends Pick<Signals, 'reached' | 'typing'>, Pick<Outbox, 'send'> {
  /** The line may be back: looks at once, and sends what waits. */
  hurry(): void;
  stop(): void;
}

export const connect = (needs: StreamNeeds): Connection => {
  const stream = visitStream(needs);
  const out = outbox(needs.baken, needs.tell, needs.lost);
  const signal = signals(needs.baken);
  return {
    reached: signal.reached,
    typing: signal.typing,
    send: out.send,
    hurry: () => {
      stream.look();
      out.hurry();
    },
    stop: () => {
      stream.stop();
      out.stop();
      signal.stop();
    },
  };
};
