import { QueueJoined } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { type Reaction, on } from '../../src/bus/facts.ts';

/** Hears who joined, and remembers it in order. */
export const rememberJoined = (): { readonly joined: string[]; readonly reactions: readonly Reaction[] } => {
  const joined: string[] = [];
  return {
    joined,
    reactions: [
      on(QueueJoined, ({ conversationId }) => {
        joined.push(conversationId);
        return Promise.resolve();
      }),
    ],
  };
};

export const fromRouting = (toldBy: string): boolean => toldBy === 'routing';
