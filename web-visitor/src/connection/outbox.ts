import type { MessagePost, MessagePosted } from '@baken/protocol';
import type { SessionEvent } from '../session/reduce-session.ts';
import type { AskBaken } from './ask-baken.ts';
import { retryDelay } from './retry-delay.ts';

/**
 * Sends messages one after the other, so that they keep their order, each as often as it takes and always with its own id, by which Baken
 * knows it again. What Baken refuses for good is marked and let go.
 */
export interface Outbox {
  send(message: MessagePost): void;
  /** There is a line again: no need to wait for the next attempt. */
  hurry(): void;
  /** Sends nothing more. */
  stop(): void;
}

export const outbox = (baken: AskBaken, tell: (event: SessionEvent) => void, noVisit: () => void): Outbox => {
  const waiting: MessagePost[] = [];
  let working = false;
  let stopped = false;
  let wake = (): void => undefined;

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = (): void => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Whether this message is done with. */
  const attempt = async (message: MessagePost): Promise<boolean> => {
    const { clientMessageId } = message;
    tell({ name: 'moved', clientMessageId, state: 'sending' });
    const answer = await baken.post<MessagePosted>('/v1/messages', message);
    if (answer.ok) {
      tell({ name: 'durable', clientMessageId, sequence: answer.value.sequence });
      return true;
    }
    const { kind, code } = answer.fault;
    if (kind === 'unavailable' || kind === 'busy' || kind === 'conflict') {
      tell({ name: 'moved', clientMessageId, state: 'unsent' });
      return false;
    }
    tell({ name: 'moved', clientMessageId, state: 'refused' });
    if (code === 'gateway.no-visit') noVisit();
    return true;
  };

  const work = async (): Promise<void> => {
    working = true;
    let failed = 0;
    for (let next = waiting[0]; next !== undefined && !stopped; next = waiting[0]) {
      if (await attempt(next)) {
        waiting.shift();
        failed = 0;
      } else {
        await pause(retryDelay(failed));
        failed += 1;
      }
    }
    working = false;
  };

  return {
    send: (message) => {
      waiting.push(message);
      if (!working) void work();
    },
    hurry: () => wake(),
    stop: () => {
      stopped = true;
      wake();
    },
  };
};
