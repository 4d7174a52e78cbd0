import { type JetStreamManager, type StreamConfig, JetStreamApiError } from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import type { Subjects } from './subjects.ts';

const dayMs = 24 * 3_600_000;
const factDays = 14;
const parkedDays = 90;
/** A relay that tells a fact again after an outage does so within this time, or hearers recognise it themselves. */
const duplicateMinutes = 5;
const largestFactBytes = 64 * 1_024;
const otherStreamWithThisName = 10_058;

/** Makes the two streams of an organisation, or gives them this shape. Idempotent, and harmless when several services do it at once. */
export const prepareStreams = async (
  manager: JetStreamManager,
  subjects: Subjects,
  replicas: number,
): Promise<void> => {
  const common = {
    storage: 'file',
    retention: 'limits',
    discard: 'old',
    num_replicas: replicas,
    duplicate_window: nanos(duplicateMinutes * 60_000),
    max_msg_size: largestFactBytes,
  } as const;
  await Promise.all([
    prepareStream(manager, {
      ...common,
      name: subjects.factStream,
      subjects: [subjects.allFacts],
      max_age: nanos(factDays * dayMs),
    }),
    prepareStream(manager, {
      ...common,
      name: subjects.parkedStream,
      subjects: [subjects.allParked],
      max_age: nanos(parkedDays * dayMs),
    }),
  ]);
};

const prepareStream = async (
  manager: JetStreamManager,
  stream: Partial<StreamConfig> & { readonly name: string },
): Promise<void> => {
  try {
    await manager.streams.add(stream);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== otherStreamWithThisName) throw error;
    await manager.streams.update(stream.name, stream);
  }
};
