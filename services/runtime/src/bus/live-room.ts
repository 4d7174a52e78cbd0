import type { NatsConnection } from '@nats-io/nats-core';
import type { MessageType } from '../rpc/calls.ts';
import type { Log } from '../telemetry/log.ts';
import type { LiveRoom } from './live.ts';
import { type Subjects, checkToken, splitType } from './subjects.ts';

export interface LiveNeeds {
  readonly nats: NatsConnection;
  readonly isUp: () => boolean;
  readonly subjects: Subjects;
  readonly service: string;
  /** Whether the topology lets this service publish live messages of that one. */
  readonly mayPublish: (ofService: string) => boolean;
  /** Whether the topology lets this service hear live messages of that one. */
  readonly mayHear: (ofService: string) => boolean;
  readonly log: Log;
}

type Allowed = (ofService: string) => boolean;

const everyKey = '*';

/**
 * Live messages over core NATS (see `LiveRoom`). While the bus is away they are dropped, not piled up: they would be old news. What
 * the topology does not allow is refused with an error at once.
 */
export const openLiveRoom = ({
  nats,
  isUp,
  subjects,
  service,
  mayPublish,
  mayHear,
  log,
}: LiveNeeds): LiveRoom => {
  const prefixes = { publish: new Map<string, string>(), hear: new Map<string, string>() };

  const prefixOf = (verb: 'publish' | 'hear', allowed: Allowed, { $type }: MessageType<unknown>): string => {
    const known = prefixes[verb].get($type);
    if (known !== undefined) return known;
    if (!allowed(splitType($type).service))
      throw new Error(`the topology does not let ${service} ${verb} ${$type}`);
    const prefix = `${subjects.live($type)}.`;
    prefixes[verb].set($type, prefix);
    return prefix;
  };

  return {
    publish: (type, key, message) => {
      const prefix = prefixOf('publish', mayPublish, type);
      checkToken('the key of a live message', key);
      if (isUp()) nats.publish(prefix + key, type.encode(message).finish());
    },
    hear: (type, key, hear) => {
      const prefix = prefixOf('hear', mayHear, type);
      if (key !== everyKey) checkToken('the key of a live message', key);
      const subscription = nats.subscribe(prefix + key, {
        callback: (error, message) => {
          try {
            if (error !== null) throw error;
            hear(type.decode(message.data), message.subject.slice(prefix.length));
          } catch (failure) {
            log.error('a live message was not taken', {}, failure);
          }
        },
      });
      return () => subscription.unsubscribe();
    },
  };
};
