import type { JetStreamClient } from '@nats-io/jetstream';
import { headers } from '@nats-io/nats-core';
import { Fact } from '@baken/proto/gen/baken/fact/v1/fact.ts';
import { aboutHeader } from './delivery.ts';
import type { BusConnection } from './connect-bus.ts';
import type { Subjects } from './subjects.ts';

/** Gives facts to the bus. What the relay needs. */
export interface FactTeller {
  /** Resolves when the bus keeps the fact on disk; throws when it did not say so in time. `about`: the id of what it happened to. */
  tell(fact: FactOnTheWay, about: string): Promise<void>;
  readonly isUp: () => boolean;
}

export interface FactOnTheWay {
  /** UUIDv7; the bus drops what it was told under the same id a moment ago. */
  readonly id: string;
  readonly type: string;
  readonly happenedAtMs: number;
  /** W3C traceparent of the act that caused it, or empty. */
  readonly trace: string;
  readonly body: Uint8Array;
}

const timeoutMs = 5_000;

export const factTeller = (needs: {
  readonly connection: BusConnection;
  readonly stream: JetStreamClient;
  readonly subjects: Subjects;
  readonly organisation: string;
  /** Makes the stream again, should the bus have lost it. */
  readonly prepare: () => Promise<void>;
}): FactTeller => ({
  isUp: needs.connection.isUp,
  tell: async ({ id, type, happenedAtMs, trace, body }, about) => {
    const { stream, subjects, organisation, prepare } = needs;
    const bytes = Fact.encode({ id, organisation, type, happenedAtMs, trace, body }).finish();
    const withAbout = headers();
    withAbout.set(aboutHeader, about);
    try {
      await stream.publish(subjects.fact(type), bytes, { msgID: id, timeout: timeoutMs, headers: withAbout });
    } catch (error) {
      if (isNobodyKeeping(error)) await prepare();
      throw error;
    }
  },
});

/** No stream takes the subject; the class of this error is not exported. */
const isNobodyKeeping = (error: unknown): boolean =>
  error instanceof Error && error.name === 'JetStreamNotEnabled';
