import type { LiveRoom } from '@baken/runtime/bus/live.ts';
import type { MessageType } from '@baken/runtime/rpc/calls.ts';

/** Waiting for live messages instead of asking again and again, as the gateway does. */
export interface Wakings {
  /** Resolves with the next live message of this key. */
  next(key: string): Promise<void>;
  /** Wakes everybody up. */
  all(): void;
}

export const wakings = (live: LiveRoom, type: MessageType<unknown>): Wakings => {
  const sleeping = new Map<string, (() => void)[]>();
  const wake = (key: string): void => {
    for (const up of sleeping.get(key) ?? []) up();
    sleeping.delete(key);
  };
  live.hear(type, '*', (_message, key) => wake(key));
  return {
    next: (key) =>
      new Promise((resolve) => {
        sleeping.set(key, [...(sleeping.get(key) ?? []), resolve]);
      }),
    all: () => [...sleeping.keys()].forEach(wake),
  };
};
