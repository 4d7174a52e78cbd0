import { refuse, type Clock, type ConversationId } from '@baken/kernel';
import { end } from '../domain/end.ts';
import { faults } from '../domain/faults.ts';
import type { Conversations, DataClass, Keys, LineWriter, Redacted, Redactions } from './ports.ts';
import type { WriteHappenings } from './write-happenings.ts';

export interface RedactNeeds {
  readonly conversations: Pick<Conversations, 'change'>;
  readonly redactions: Redactions;
  readonly keys: Pick<Keys, 'destroy'>;
  readonly writer: Pick<LineWriter, 'forget'>;
  readonly writeHappenings: WriteHappenings;
  readonly clock: Clock;
}

/** By id; one that is not in it does not exist. */
export type Receipts = ReadonlyMap<string, Redacted>;
export type Redact = (what: DataClass, ids: readonly ConversationId[]) => Promise<Receipts>;

/** From now on served to nobody. */
export const hide =
  (needs: RedactNeeds): Redact =>
  async (what, ids) => {
    const { redactions, clock } = needs;
    if (what === 'conversation') await endOpen(needs, ids);
    await redactions.hide(what, ids, clock.now().epochMilliseconds);
    return redactions.findRedacted(what, ids);
  };

/**
 * Destroys. The key goes first: whatever happens then, and whatever a backup holds, nobody reads it again. A repeated request finds what the first one
 * left undone. The closing line of each row stays for an hour, so that no replica that was behind can add to a row that is gone.
 */
export const erase =
  (needs: RedactNeeds): Redact =>
  async (what, ids) => {
    const { redactions, keys, writer, clock } = needs;
    if (what === 'conversation') {
      await endOpen(needs, ids);
      await keys.destroy(ids);
      writer.forget(ids);
      await redactions.eraseLines(ids);
    }
    await redactions.eraseDocuments(what, ids, clock.now().epochMilliseconds);
    return redactions.findRedacted(what, ids);
  };

/** What still runs ends first: nothing may be said in a conversation that is to be forgotten. */
const endOpen = async (
  { conversations, redactions, writeHappenings, clock }: RedactNeeds,
  ids: readonly ConversationId[],
): Promise<void> => {
  const open = await redactions.findOpen(ids);
  await Promise.all(
    open.map(async (id) => {
      const ended = await conversations.change(id, (found) =>
        found
          ? end(found, { by: 'withdrawn', visitorGone: true }, clock.now())
          : refuse(faults.conversationMissing),
      );
      if (ended.ok) await writeHappenings(ended.value.state);
    }),
  );
};

/** No replica remembers a conversation for as long as this. */
const hoursToRemain = 1;
const atOnce = 500;

/** Removes what remained of erased conversations. */
export const removeErased =
  ({ redactions, clock }: Pick<RedactNeeds, 'redactions' | 'clock'>) =>
  async (stopping: AbortSignal): Promise<void> => {
    const before = clock.now().subtract({ hours: hoursToRemain }).epochMilliseconds;
    while (!stopping.aborted && (await redactions.removeErased(before, atOnce)) === atOnce);
  };

/** Wraps keys anew after the organisation's key was changed. left: is told how many still wait for it. */
export const rewrapKeys =
  ({
    keys,
    left,
  }: {
    readonly keys: Pick<Keys, 'rewrap' | 'countOlder'>;
    readonly left: (keys: number) => void;
  }) =>
  async (stopping: AbortSignal): Promise<void> => {
    while (!stopping.aborted && (await keys.rewrap(atOnce)) === atOnce);
    left(await keys.countOlder());
  };
