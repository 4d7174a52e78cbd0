import { type Msg, nanos } from '@nats-io/nats-core';

/** One delivery of a fact by a durable consumer. It is answered once; `working` may come before. */
export interface Delivery {
  readonly subject: string;
  readonly data: Uint8Array;
  /** What the fact is about; facts about the same thing are heard in order. */
  readonly about: string | undefined;
  /** 1 for the first. */
  readonly delivery: number;
  /** Place in the stream. */
  readonly sequence: number;
  /** Heard: never again. */
  done(): void;
  /** Not now: again after a pause, at this replica or another. */
  again(pauseMs: number): void;
  /** Never again, though it was not heard. */
  giveUp(reason: string): void;
  /** Still at it: do not give it to another replica yet. */
  working(): void;
}

/** The header that says what a fact is about, without opening it. */
export const aboutHeader = 'Baken-About';

/**
 * Reads a message of a pull subscription; undefined for what is not a delivery (the bus's own notes). Its reply subject carries the numbers:
 * `$JS.ACK.<stream>.<consumer>.<delivery>.<sequence>.…`, from some servers with domain and account before the stream.
 */
export const readDelivery = (message: Msg): Delivery | undefined => {
  const tokens = message.reply?.split('.') ?? [];
  if (tokens[0] !== '$JS' || tokens[1] !== 'ACK') return undefined;
  const [, , delivery, sequence] = tokens.slice(tokens.length === shortTokens ? 2 : 4);
  const say = (word: string): void => {
    try {
      message.respond(word);
    } catch {
      // A closed connection takes no answer; the fact comes again.
    }
  };
  return {
    subject: message.subject,
    data: message.data,
    about: message.headers?.get(aboutHeader),
    delivery: Number(delivery),
    sequence: Number(sequence),
    done: () => say('+ACK'),
    again: (pauseMs) => say(`-NAK ${JSON.stringify({ delay: nanos(pauseMs) })}`),
    giveUp: (reason) => say(`+TERM ${reason}`),
    working: () => say('+WPI'),
  };
};

const shortTokens = 9;
