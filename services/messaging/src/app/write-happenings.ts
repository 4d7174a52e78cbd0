import { ok, type Result } from '@baken/kernel';
import type { Conversation, Said } from '../domain/conversation.ts';
import { isNeverStarted, written } from '../domain/end.ts';
import { faults } from '../domain/faults.ts';
import { onceOf, type HappeningToWrite } from '../domain/line.ts';
import type { Aliases, Conversations, Keys, LineWanted, LineWriter, Rows } from './ports.ts';

export interface HappeningNeeds {
  readonly conversations: Pick<Conversations, 'find' | 'change'>;
  readonly writer: Pick<LineWriter, 'write' | 'forget'>;
  readonly rows: Pick<Rows, 'countMessages'>;
  readonly keys: Pick<Keys, 'destroy'>;
  readonly aliases: Pick<Aliases, 'find'>;
}

export type WriteHappenings = (conversation: Conversation) => Promise<Result<null>>;

/**
 * Gives what was decided its place in the row, and notes in the document that it has it. Safe to repeat from any point: each happening has a
 * name that is written once. Who decided calls it at once; after a crash the watch does. Faults: write-unknown, too-many-at-once.
 */
export const writeHappenings =
  ({ conversations, writer, rows, keys, aliases }: HappeningNeeds): WriteHappenings =>
  async (conversation) => {
    const { id, toWrite } = conversation;
    if (toWrite.length === 0) return ok(null);
    for (const happening of toWrite) {
      const placed = await writer.write(id, await lineOf(happening, aliases));
      if (!placed.ok && !isSettled(placed.fault.code)) return placed;
    }
    const ended = toWrite.some(({ once }) => once === onceOf.ended);
    const said: Said = ended ? await rows.countMessages(id) : { visitor: 0, counsellor: 0 };
    if (isNeverStarted(conversation)) {
      await keys.destroy([id]);
      writer.forget([id]);
    }
    const onces = toWrite.map(({ once }) => once);
    const changed = await conversations.change(id, (found) => written(found ?? conversation, onces, said));
    return changed.ok ? ok(null) : changed;
  };

const lineOf = async (
  { once, happening }: HappeningToWrite,
  aliases: Pick<Aliases, 'find'>,
): Promise<LineWanted> => ({
  once,
  line: happening,
  text: '',
  alias:
    happening.kind === 'joined' && happening.side === 'counsellor'
      ? await aliases.find(happening.counsellorId)
      : '',
});

/** Nothing comes after the end, and a conversation without a key has no row: trying again would change neither. */
const isSettled = (code: string): boolean =>
  code === faults.conversationEnded.code || code === faults.conversationMissing.code;
