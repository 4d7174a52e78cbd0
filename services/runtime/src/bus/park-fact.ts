import type { JetStreamClient } from '@nats-io/jetstream';
import { headers } from '@nats-io/nats-core';
import type { Park } from './react-to-fact.ts';
import type { Subjects } from './subjects.ts';

/**
 * Keeps a fact that could not be heard in a stream of its own, where a person can look at it. Headers say why (a code or the class of an error),
 * where it came from and how often it was tried. Parked twice is kept once.
 */
export const parkFact =
  (stream: JetStreamClient, subjects: Subjects, service: string): Park =>
  async (delivery, reason) => {
    const why = headers();
    why.set('Baken-Reason', reason);
    why.set('Baken-Subject', delivery.subject);
    why.set('Baken-Deliveries', String(delivery.delivery));
    await stream.publish(subjects.parked(service), delivery.data, {
      msgID: `${service}-${delivery.sequence}`,
      headers: why,
    });
  };
