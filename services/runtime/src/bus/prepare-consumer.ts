import { AckPolicy, DeliverPolicy, JetStreamApiError, type JetStreamManager } from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import type { Subjects } from './subjects.ts';

/** When a replica has not said anything about a fact for so long, another gets it. */
export const ackWaitMs = 10_000;
/** Facts that wait for their next try count too, so this is far more than run at once. */
const mostUnacknowledged = 1_000;
const otherConsumerWithThisName: ReadonlySet<number> = new Set([10_013, 10_148]);

/**
 * The durable consumer of a service, shared by its replicas. It remembers what was heard; a service that is new begins with the oldest fact
 * that the stream still has. What it hears follows the reactions of the version that started last.
 */
export const prepareConsumer = async (
  manager: JetStreamManager,
  subjects: Subjects,
  service: string,
  types: readonly string[],
): Promise<void> => {
  const changeable = {
    filter_subjects: types.map(subjects.fact),
    ack_wait: nanos(ackWaitMs),
    max_ack_pending: mostUnacknowledged,
    // Tries are counted here, because the bus would drop a fact silently after the last.
    max_deliver: -1,
  };
  const wanted = {
    ...changeable,
    durable_name: service,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
  };
  try {
    await manager.consumers.add(subjects.factStream, wanted);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || !otherConsumerWithThisName.has(error.code)) throw error;
    await manager.consumers.update(subjects.factStream, service, changeable);
  }
};
