import type { Result } from '@baken/kernel';
import type { QueueChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import type { GetQueueResponse } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';

/** A visitor's place: position 1 is next; the estimate is absent while there is nothing honest to say. */
export interface Position {
  readonly position: number;
  readonly estimateSeconds?: number;
}

/**
 * The order of one unit's queue as this gateway knows it, kept exact by routing's changes; after a missed revision the whole order is asked
 * for again. Those who wait here are told their position when it changes, many changes together.
 */
export interface QueueMemory {
  /** Tells the position now (when known) and at each change, until the returned function is called. */
  watch(conversationId: string, told: (position: Position) => void): () => void;
  changed(change: QueueChanged): void;
  /** The order may be wrong (the bus was away): asks again. */
  mend(): void;
}

/** Changes within this time are told together. */
const togetherMilliseconds = 100;

export const queueMemory = (
  ask: () => Promise<Result<GetQueueResponse>>,
  waitMilliseconds = togetherMilliseconds,
): QueueMemory => {
  const watchers = new Map<string, { readonly told: (position: Position) => void; last: string }>();
  let order: string[] = [];
  let revision = -1;
  /** The newest revision heard of: an answer older than this is asked for again. */
  let heardOf = -1;
  let secondsPerPlace: number | undefined;
  let asking = false;
  /** The answer that is on its way may be older than what we were told meanwhile. */
  let askAgain = false;
  let timer: NodeJS.Timeout | undefined;

  const tellAll = (): void => {
    timer = undefined;
    if (watchers.size === 0) return;
    order.forEach((conversationId, at) => {
      const watcher = watchers.get(conversationId);
      if (watcher === undefined) return;
      const position = positionAt(at, secondsPerPlace);
      const key = `${String(position.position)} ${String(position.estimateSeconds)}`;
      if (key === watcher.last) return;
      watcher.last = key;
      watcher.told(position);
    });
  };

  const tellSoon = (): void => {
    timer ??= setTimeout(tellAll, waitMilliseconds);
  };

  const mend = (): void => {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    askAgain = false;
    void ask().then((answer) => {
      asking = false;
      if (!answer.ok) {
        if (watchers.size > 0) setTimeout(mend, 1_000).unref();
        return;
      }
      order = [...answer.value.conversationIds];
      revision = answer.value.revision;
      secondsPerPlace = answer.value.estimateSecondsPerPlace;
      tellSoon();
      if (askAgain || revision < heardOf) mend();
    });
  };

  const changed = (change: QueueChanged): void => {
    // Nobody waits here: the order is asked for when somebody does.
    if (watchers.size === 0) {
      revision = -1;
      return;
    }
    if (change.revision <= revision) return;
    heardOf = Math.max(heardOf, change.revision);
    if (asking) return;
    if (change.revision !== revision + 1) return mend();
    const gone = new Set([...change.left, ...change.returned]);
    order = [...change.returned, ...order.filter((id) => !gone.has(id)), ...change.joined];
    revision = change.revision;
    secondsPerPlace = change.estimateSecondsPerPlace;
    tellSoon();
  };

  return {
    watch: (conversationId, told) => {
      watchers.set(conversationId, { told, last: '' });
      if (revision === -1 || !order.includes(conversationId)) mend();
      else tellSoon();
      return () => {
        watchers.delete(conversationId);
      };
    },
    changed,
    mend,
  };
};

const positionAt = (at: number, secondsPerPlace: number | undefined): Position => ({
  position: at + 1,
  ...(secondsPerPlace === undefined
    ? {}
    : { estimateSeconds: Math.max(1, Math.round(secondsPerPlace * (at + 1))) }),
});
