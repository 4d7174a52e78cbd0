import type { MessageType } from '../rpc/calls.ts';

/** A fact as it waits in a document's outbox, before the relay gives it an id and a time. */
export interface FactToTell {
  /** Full message name, for example `baken.routing.v1.OfferAccepted`. */
  readonly type: string;
  readonly body: Uint8Array;
}

/** What a hearer is told beside the body. */
export interface FactNews {
  readonly id: string;
  readonly happenedAtMs: number;
  /** 1 for the first delivery. */
  readonly delivery: number;
}

/**
 * What a service does when it hears a fact. It may be told the same fact twice, so it is idempotent.
 * It throws to be told again later, with growing pauses; after the last try the fact is parked and an alarm counts it.
 */
export interface Reaction {
  readonly type: string;
  readonly react: (body: Uint8Array, news: FactNews) => Promise<void>;
}

/** A fact with its body: `tell(OfferAccepted, { … })`. */
export const tell = <Message>(type: MessageType<Message>, body: Message): FactToTell => ({
  type: type.$type,
  body: type.encode(body).finish(),
});

/** A reaction to a fact: `on(OfferAccepted, async (body, news) => { … })`. */
export const on = <Message>(
  type: MessageType<Message>,
  react: (body: Message, news: FactNews) => Promise<void>,
): Reaction => ({ type: type.$type, react: (bytes, news) => react(type.decode(bytes), news) });
