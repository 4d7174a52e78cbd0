import {
  isId,
  ok,
  refuse,
  type Actor,
  type Clock,
  type ConversationId,
  type CounsellorId,
  type Result,
} from '@baken/kernel';
import { mayRead } from '../domain/access.ts';
import { faults } from '../domain/faults.ts';
import { readText } from '../domain/post.ts';
import { callIn, dismiss } from '../domain/side-room.ts';
import type { Conversations, DataKey, KeptNote, Keys, Live, Notes, Sealing } from './ports.ts';
import { aboutNote, openTexts } from './seal-words.ts';
import type { Settings } from './settings.ts';

export interface SideRoomNeeds {
  readonly conversations: Pick<Conversations, 'find' | 'change'>;
  readonly notes: Notes;
  readonly keys: Pick<Keys, 'find'>;
  readonly sealing: Sealing;
  readonly live: Pick<Live, 'notes'>;
  readonly settings: Settings;
  readonly clock: Clock;
}

/** A note as counsellors read it. */
export interface Note extends Omit<KeptNote, 'sealed'> {
  readonly alias: string;
  readonly text: string;
}

/** Whether this counsellor may be in the side room, with the key. Faults: conversation-missing, not-yours. */
const enter = async (
  { conversations, keys, settings, clock }: SideRoomNeeds,
  id: ConversationId,
  actor: Actor,
): Promise<Result<{ key: DataKey; staff: Extract<Actor, { kind: 'staff' }> }>> => {
  if (actor.kind !== 'staff') return refuse(faults.notYours);
  const conversation = await conversations.find(id);
  if (!conversation) return refuse(faults.conversationMissing);
  const reader = mayRead(conversation, actor, { ...settings, now: clock.now() });
  if (!reader.ok) return reader;
  const key = (await keys.find([id])).get(id);
  return key ? ok({ key, staff: actor }) : refuse(faults.conversationMissing);
};

/** Gives when it was written. Faults: as `enter`, and note-id-invalid, text-empty, text-too-long. */
export const writeNote =
  (needs: SideRoomNeeds) =>
  async (
    { id, noteId, typed }: { id: ConversationId; noteId: string; typed: string },
    actor: Actor,
  ): Promise<Result<number>> => {
    if (!isId(noteId)) return refuse(faults.noteIdInvalid);
    const text = readText(typed);
    if (!text.ok) return text;
    const entered = await enter(needs, id, actor);
    if (!entered.ok) return entered;
    const { key, staff } = entered.value;
    const words = JSON.stringify([text.value, staff.alias]);
    const kept = await needs.notes.keep({
      id: noteId,
      conversationId: id,
      counsellorId: staff.counsellorId,
      atMs: needs.clock.now().epochMilliseconds,
      sealed: needs.sealing.seal(key, aboutNote(id, noteId), words),
    });
    // An id that belongs to a note elsewhere, or to a colleague's.
    if (kept.conversationId !== id || kept.counsellorId !== staff.counsellorId)
      return refuse(faults.noteIdInvalid);
    needs.live.notes(id);
    return ok(kept.atMs);
  };

/** Oldest first. Faults: as `enter`. */
export const listNotes =
  (needs: SideRoomNeeds) =>
  async (id: ConversationId, actor: Actor): Promise<Result<readonly Note[]>> => {
    const entered = await enter(needs, id, actor);
    if (!entered.ok) return entered;
    const notes = await needs.notes.findOf(id);
    return ok(
      notes.map(({ sealed, ...note }) => {
        const [text = '', alias = ''] = openTexts(
          needs.sealing,
          entered.value.key,
          aboutNote(id, note.id),
          sealed,
        );
        return { ...note, text, alias };
      }),
    );
  };

type Advising = (
  ask: { readonly id: ConversationId; readonly adviser: CounsellorId },
  actor: Actor,
) => Promise<Result<null>>;

const advise =
  (rule: typeof callIn) =>
  ({ conversations, live }: SideRoomNeeds): Advising =>
  async ({ id, adviser }, actor) => {
    const changed = await conversations.change(id, (found) =>
      found ? rule(found, actor, adviser) : refuse(faults.conversationMissing),
    );
    if (!changed.ok) return changed;
    live.notes(id);
    return ok(null);
  };

/** Faults: conversation-missing, not-yours, conversation-not-started, conversation-ended. */
export const callInAdviser = advise(callIn);
/** Faults: conversation-missing, not-yours. */
export const dismissAdviser = advise(dismiss);
