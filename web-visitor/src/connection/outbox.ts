import type { MessagePost, MessagePosted } from '@baken/protocol';
import type { Sending } from '../session/session.ts';
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

export const outbox = (
  baken: Pick<AskBaken, 'post'>,
  tell: (event: SessionEvent) => void,
  lost: (code: string) => void,
): Outbox => {
  const waiting: MessagePost[] = [];
  let failed = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;

  const work = async (): Promise<void> => {
    clearTimeout(timer);
    const [message] = waiting;
    if (message === undefined || isWorking) return;
    const moved = (sending: Sending, sequence?: number): void =>
      tell({
        name: 'moved',
        data: { clientMessageId: message.clientMessageId, sending, ...(sequence && { sequence }) },
      });
    isWorking = true;
    moved('sending');
    const answer = await baken.post<MessagePosted>('/v1/messages', message);
    isWorking = false;
    const { kind, code } = answer.ok ? { kind: '', code: '' } : answer.fault;
    if (kind === 'unavailable' || kind === 'busy' || kind === 'conflict') {
      moved('unsent');
      tell({ name: 'cut-off', isCutOff: true });
      timer = setTimeout(() => void work(), retryDelay(failed));
      failed += 1;
      return;
    }
    if (failed > 0) tell({ name: 'cut-off', isCutOff: false });
    failed = 0;
    waiting.shift();
    if (answer.ok) moved('sent', answer.value.sequence);
    else moved('refused');
    if (code === 'gateway.no-visit') lost(code);
    void work();
  };

  return {
    send: (message) => {
      waiting.push(message);
      void work();
    },
    hurry: () => void work(),
    stop: () => {
      clearTimeout(timer);
      waiting.length = 0;
    },
  };
};
