import type { Result } from '@baken/kernel';
import type { Conversation, ConversationEvent } from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import type { LiveEvent } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';

/** What following needs of the house. */
export interface ConversationSource {
  /** What was said after a sequence, and the conversation itself. */
  read(afterSequence: number): Promise<
    Result<{
      readonly conversation: Conversation;
      readonly events: readonly ConversationEvent[];
      readonly more: boolean;
    }>
  >;
  /** Hears live events; gives back how to stop. */
  hear(heard: (event: LiveEvent) => void): () => void;
}

/** Where it goes. */
export interface ConversationReader {
  conversation(conversation: Conversation): void;
  event(event: ConversationEvent): void;
  live(event: LiveEvent): void;
  /** It cannot be read (any more): gone, or not this reader's. */
  lost(): void;
}

/** How soon it asks again when messaging did not answer. */
const againMilliseconds = 1_000;

/**
 * Brings everything after `afterSequence`, in order, once, and then goes on. Starting, coming back and mending a gap are the same path:
 * hear first, then read what is missing. A live event with the next number is handed on; an older one is dropped; a newer one means that
 * something was missed, and it is read.
 */
export const followConversation = (
  source: ConversationSource,
  afterSequence: number,
  reader: ConversationReader,
): { readonly stop: () => void; readonly mend: () => void } => {
  let last = afterSequence;
  let stopped = false;
  const isStopped = (): boolean => stopped;
  let reading = false;
  let readAgain = false;

  const deliver = (event: ConversationEvent): void => {
    if (event.sequence !== last + 1) return;
    last = event.sequence;
    reader.event(event);
  };

  const readMissing = async (): Promise<void> => {
    if (stopped) return;
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    do {
      readAgain = false;
      const answer = await source.read(last);
      if (isStopped()) return;
      if (!answer.ok) {
        if (answer.fault.kind === 'unavailable') {
          setTimeout(() => void readMissing(), againMilliseconds).unref();
          break;
        }
        stop();
        reader.lost();
        return;
      }
      reader.conversation(answer.value.conversation);
      answer.value.events.forEach(deliver);
      readAgain ||= answer.value.more;
    } while (readAgain);
    reading = false;
  };

  const unhear = source.hear((event) => {
    if (stopped) return;
    if (event.kind?.$case !== 'event') return reader.live(event);
    const { sequence, kind } = event.kind.value;
    const isNext = sequence === last + 1 && !reading;
    if (isNext) deliver(event.kind.value);
    // Anything but a message changes the conversation itself: who is there, until when, whether it runs.
    const changesConversation = kind?.$case !== 'message';
    if (sequence > last || (isNext && changesConversation)) void readMissing();
  });

  const stop = (): void => {
    stopped = true;
    unhear();
  };

  void readMissing();
  return { stop, mend: () => void readMissing() };
};
