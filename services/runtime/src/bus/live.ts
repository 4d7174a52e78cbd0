import type { MessageType } from '../rpc/calls.ts';

/**
 * Live messages: core NATS, never stored, may be lost. They wake somebody up; the truth is asked for by a call.
 * The subject is `live.<service>.<message>.<key>`; the service comes from the message's full name, and only that service,
 * if the topology says so, may publish it.
 */
export interface LiveRoom {
  publish<Message>(type: MessageType<Message>, key: string, message: Message): void;
  /** key `*` hears all keys. Returns how to stop hearing. */
  hear<Message>(
    type: MessageType<Message>,
    key: string,
    hear: (message: Message, key: string) => void,
  ): () => void;
}
