import { ok, refuse, type Actor, type Result } from '@baken/kernel';
import { mayRead } from '../domain/access.ts';
import { faults } from '../domain/faults.ts';
import { noMarksOfBoth } from '../domain/marks.ts';
import type { Conversations, Keys, MarksKept, Rows } from './ports.ts';
import { viewOf, type View, type ViewNeeds } from './view.ts';

export interface ListNeeds extends ViewNeeds {
  readonly conversations: Pick<Conversations, 'findOf'>;
  readonly keys: Pick<Keys, 'find'>;
  readonly rows: Pick<Rows, 'findHeads'>;
  readonly marks: Pick<MarksKept, 'find'>;
}

export type ListConversations = (actor: Actor) => Promise<Result<readonly View[]>>;

/** After the end a counsellor still has this long to register the contact, also when the page was loaded anew. */
const hoursAfterEnd = 1;

/** What this counsellor has in hand, or had within the last hour. */
export const listConversations =
  (needs: ListNeeds): ListConversations =>
  async (actor) => {
    const { conversations, keys, rows, marks, settings, clock } = needs;
    if (actor.kind !== 'staff') return refuse(faults.notYours);
    const now = clock.now();
    const found = await conversations.findOf(actor.counsellorId, now.subtract({ hours: hoursAfterEnd }));
    const ids = found.map(({ id }) => id);
    const [keysOf, heads, marksOf] = await Promise.all([
      keys.find(ids),
      rows.findHeads(ids),
      marks.find(ids),
    ]);
    const views = found.map(async (conversation) => {
      const reader = mayRead(conversation, actor, { ...settings, now });
      const key = keysOf.get(conversation.id);
      if (!reader.ok || !key) return [];
      return [
        await viewOf(needs, conversation, reader.value, {
          key,
          marks: marksOf.get(conversation.id) ?? noMarksOfBoth,
          lastSequence: heads.get(conversation.id)?.last ?? 0,
        }),
      ];
    });
    return ok((await Promise.all(views)).flat());
  };
