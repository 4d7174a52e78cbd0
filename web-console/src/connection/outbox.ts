import type { Fault, Result } from '@baken/kernel';
import type { MessagePosted } from '@baken/protocol';
import { retryDelay } from './retry-delay.ts';
import { createStore, type Store } from './store.ts';

/**
 * Something I said that is not yet among the lines of its conversation.
 * - waiting: it goes as soon as what stands before it has gone, or the line is back
 * - sending: on its way
 * - posted: durable; its line is about to come down the stream
 * - refused: it will not be taken as it is; the words stay until I take them back
 */
export interface Unsent {
  readonly conversationId: string;
  readonly clientMessageId: string;
  readonly text: string;
  /** By Baken's clock, milliseconds since 1970. */
  readonly at: number;
  readonly state:
    | { readonly kind: 'waiting' | 'sending' }
    | { readonly kind: 'posted'; readonly sequence: number }
    | { readonly kind: 'refused'; readonly fault: Fault };
}

export interface OutboxNeeds {
  readonly post: (message: Unsent) => Promise<Result<MessagePosted>>;
  /** A UUIDv7. */
  readonly makeId: () => string;
  readonly now: () => number;
  readonly later: (then: () => void, milliseconds: number) => () => void;
  readonly chance: () => number;
}

export interface Outbox {
  readonly unsent: Store<readonly Unsent[]>;
  send(conversationId: string, text: string): void;
  /** Its line has come: it is said. */
  arrived(clientMessageId: string): void;
  /** Takes words back that were refused. */
  readonly takeBack: (clientMessageId: string) => void;
  /** The line is back: do not wait any longer. */
  hurry(): void;
  /** Forgets everything. */
  clear(): void;
}

/**
 * Sends what I say, one after the other in each conversation, so that the order is the one in which it was written. Whatever may have been
 * lost on the way is sent again with the same id, which messaging recognises: nothing is said twice and nothing is lost.
 */
export const createOutbox = ({ post, makeId, now, later, chance }: OutboxNeeds): Outbox => {
  const unsent = createStore<readonly Unsent[]>([]);
  const busy = new Map<string, () => void>();

  const mark = (clientMessageId: string, state: Unsent['state']): void =>
    unsent.set(
      unsent.get().map((one) => (one.clientMessageId === clientMessageId ? { ...one, state } : one)),
    );
  const remove = (clientMessageId: string): void =>
    unsent.set(unsent.get().filter((one) => one.clientMessageId !== clientMessageId));

  const next = (conversationId: string): Unsent | undefined =>
    unsent.get().find((one) => one.conversationId === conversationId && one.state.kind === 'waiting');

  const rest = (conversationId: string, failures: number): Promise<void> =>
    new Promise((resolve) => {
      const callOff = later(resolve, retryDelay(failures, chance()));
      busy.set(conversationId, () => {
        callOff();
        resolve();
      });
    });

  const work = async (conversationId: string): Promise<void> => {
    if (busy.has(conversationId)) return;
    busy.set(conversationId, () => undefined);
    let failures = 0;
    for (let one = next(conversationId); one !== undefined; one = next(conversationId)) {
      mark(one.clientMessageId, { kind: 'sending' });
      const answer = await post(one);
      if (answer.ok) {
        failures = 0;
        mark(one.clientMessageId, { kind: 'posted', sequence: answer.value.sequence });
      } else if (mayPass(answer.fault)) {
        mark(one.clientMessageId, { kind: 'waiting' });
        await rest(conversationId, (failures += 1));
      } else mark(one.clientMessageId, { kind: 'refused', fault: answer.fault });
    }
    busy.delete(conversationId);
  };

  return {
    unsent,
    send: (conversationId, text) => {
      const message = { conversationId, clientMessageId: makeId(), text, at: now() };
      unsent.set([...unsent.get(), { ...message, state: { kind: 'waiting' } }]);
      void work(conversationId);
    },
    arrived: remove,
    takeBack: remove,
    hurry: () => {
      for (const wake of [...busy.values()]) wake();
    },
    clear: () => unsent.set([]),
  };
};

/** Whether the same words may be taken later: nobody answered, too many at once, or I have to sign in again. */
const mayPass = ({ kind, code }: Fault): boolean =>
  kind === 'unavailable' || kind === 'busy' || code === 'page.sign-in-over';
