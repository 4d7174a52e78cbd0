import type { CallContext, ConversationId, Result } from '@baken/kernel';

/**
 * Whether a visitor's page is there: it is while it has at least one stream open here. A page that reloads loses its stream and opens
 * the next within a moment; only a loss that lasts is told.
 */
export interface Reach {
  found(conversationId: ConversationId): void;
  lost(conversationId: ConversationId): void;
}

/** A page that is back within this time was never away. */
const momentMilliseconds = 2_000;

type TellReach = (
  request: { readonly conversationId: string; readonly reachable: boolean },
  context: CallContext,
) => Promise<Result<unknown>>;

export const visitorReach = (
  tell: TellReach,
  introduce: (actor: { kind: 'visitor'; conversationId: ConversationId }) => CallContext,
): Reach => {
  const streams = new Map<ConversationId, number>();
  const say = (conversationId: ConversationId, reachable: boolean): void => {
    // A refusal means that the place is gone already; there is nothing left to tell.
    void tell({ conversationId, reachable }, introduce({ kind: 'visitor', conversationId }));
  };
  return {
    found: (conversationId) => {
      const open = streams.get(conversationId) ?? 0;
      streams.set(conversationId, open + 1);
      if (open === 0) say(conversationId, true);
    },
    lost: (conversationId) => {
      const open = (streams.get(conversationId) ?? 1) - 1;
      streams.set(conversationId, open);
      if (open > 0) return;
      setTimeout(() => {
        if (streams.get(conversationId) !== 0) return;
        streams.delete(conversationId);
        say(conversationId, false);
      }, momentMilliseconds).unref();
    },
  };
};
