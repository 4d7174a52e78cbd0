import type { ConversationId } from '@baken/kernel';
import { follow, type Head } from '../domain/head.ts';
import type { Row, Rows } from './ports.ts';

/**
 * A line could not be written because its number or its name is taken. Reads on from the head we knew: gives the new head, and the earlier line of the same
 * name if there is one that can no longer be lost. Without one the line may try the next number.
 */
export const settleTaken = async (
  rows: Pick<Rows, 'findTakenAfter' | 'findNamed'>,
  id: ConversationId,
  known: Head,
  once: string,
): Promise<{ readonly head: Head; readonly earlier?: Row }> => {
  const newer = await rows.findTakenAfter(id, known.last);
  const head = newer.reduce(follow, known);
  const isOurs = newer.some((row) => row.once === once);
  if (newer.length > 0 && !isOurs) return { head };
  // A tick must not rest on a row that the store may still lose: only what is safe counts, and what is not yet is asked for again.
  const earlier = await rows.findNamed(id, once);
  return earlier ? { head, earlier } : { head: known };
};
