import type { DeskConversation } from '@baken/protocol';
import type { DeskState, HeldConversation } from '../../connection/desk-state.ts';

/** A conversation in the list. `held` is what came down the stream; one from before this page was opened has no lines yet. */
export interface ListedConversation {
  readonly about: DeskConversation;
  readonly held: HeldConversation;
}

export interface ArrangedConversations {
  /** In the order in which they began: nothing moves under one's hand. */
  readonly running: readonly ListedConversation[];
  /** What ended last stands first. */
  readonly ended: readonly ListedConversation[];
}

/**
 * My conversations as they stand in the list: those on the desk, and those that ended within the hour and are not hidden here.
 * recent: what the gateway listed when the page was opened.
 */
export const arrangeConversations = (
  { desk, conversations }: Pick<DeskState, 'desk' | 'conversations'>,
  recent: readonly DeskConversation[],
  hidden: ReadonlySet<string>,
): ArrangedConversations => {
  const known = new Map(recent.map((about) => [about.conversationId, listed(about)]));
  for (const [id, held] of conversations)
    if (held.about !== undefined) known.set(id, { about: held.about, held });
  const all = [...known.values()];
  const isEnded = ({ about }: ListedConversation): boolean => about.conversation.state === 'ended';
  const onDesk = new Set(desk?.conversationIds);
  return {
    running: all
      .filter((one) => !isEnded(one) && (onDesk.has(one.about.conversationId) || one.held.lines.length > 0))
      .sort((one, other) => beganAt(one).localeCompare(beganAt(other))),
    ended: all
      .filter((one) => isEnded(one) && !hidden.has(one.about.conversationId))
      .sort((one, other) => endedAt(other).localeCompare(endedAt(one))),
  };
};

const listed = (about: DeskConversation): ListedConversation => ({
  about,
  held: { about, lines: [], typingAt: undefined },
});

const beganAt = ({ about: { conversation } }: ListedConversation): string =>
  conversation.startedAt ?? conversation.openedAt;
const endedAt = ({ about: { conversation } }: ListedConversation): string =>
  conversation.endedAt ?? conversation.openedAt;
