import { ok, refuse, type Actor, type ConversationId, type Result } from '@baken/kernel';
import { mayRead } from '../domain/access.ts';
import { faults } from '../domain/faults.ts';
import type { WrittenLine } from '../domain/line.ts';
import { noMarksOfBoth } from '../domain/marks.ts';
import type { Conversations, Keys, MarksKept, Rows } from './ports.ts';
import { openRow } from './seal-words.ts';
import { viewOf, type View, type ViewNeeds } from './view.ts';

export interface ReadNeeds extends ViewNeeds {
  readonly conversations: Pick<Conversations, 'find'>;
  readonly keys: Pick<Keys, 'find'>;
  readonly rows: Pick<Rows, 'findAfter' | 'findHeads'>;
  readonly marks: Pick<MarksKept, 'find'>;
}

/** What was said after a sequence, oldest first. more: there are lines behind these. */
export interface Said {
  readonly view: View;
  readonly lines: readonly WrittenLine[];
  readonly more: boolean;
}

export type ReadConversation = (
  asked: { readonly id: ConversationId; readonly after: number; readonly limit: number },
  actor: Actor,
) => Promise<Result<Said>>;

/** Faults: conversation-missing, not-yours, visitor-left, return-window-over, sealed-shut (thrown). */
export const readConversation =
  (needs: ReadNeeds): ReadConversation =>
  async ({ id, after, limit }, actor) => {
    const { conversations, keys, rows, marks, sealing, settings, clock } = needs;
    const conversation = await conversations.find(id);
    if (!conversation) return refuse(faults.conversationMissing);
    const reader = mayRead(conversation, actor, { ...settings, now: clock.now() });
    if (!reader.ok) return reader;
    const [found, kept, marksOf] = await Promise.all([
      keys.find([id]),
      rows.findAfter(id, after, limit + 1),
      marks.find([id]),
    ]);
    const key = found.get(id);
    if (!key) return refuse(faults.conversationMissing);
    const more = kept.length > limit;
    const lines = kept.slice(0, limit).map((row) => openRow(sealing, key, row));
    const lastSequence = more
      ? ((await rows.findHeads([id])).get(id)?.last ?? 0)
      : (lines.at(-1)?.sequence ?? after);
    const view = await viewOf(needs, conversation, reader.value, {
      key,
      lastSequence,
      marks: marksOf.get(id) ?? noMarksOfBoth,
    });
    return ok({ view, lines, more });
  };
