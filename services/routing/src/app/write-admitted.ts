import type { ConversationId } from '@baken/kernel';
import { join, type Admission } from '../domain/join.ts';
import type { Needs } from './ports.ts';

/**
 * Writes the entries of those whom a queue admitted, if nobody did yet: whoever reads a queue finishes what a crash, or another replica,
 * has left to do. What this process knows to be written is not asked for again.
 */
export interface AdmittedWriter {
  write(admitted: readonly Admission[]): Promise<void>;
  isWritten(conversationId: ConversationId): boolean;
  /** Its entry was seen. */
  noteWritten(conversationId: ConversationId): void;
}

/** How many we remember; more than all queues of an organisation name at once. */
const mostRemembered = 5_000;

export const admittedWriter = ({ entries }: Pick<Needs, 'entries'>): AdmittedWriter => {
  const written = new Set<ConversationId>();
  const noteWritten = (conversationId: ConversationId): void => {
    written.add(conversationId);
    const [oldest] = written;
    if (written.size > mostRemembered && oldest !== undefined) written.delete(oldest);
  };
  return {
    isWritten: (conversationId) => written.has(conversationId),
    noteWritten,
    write: async (admitted) => {
      await Promise.all(
        admitted
          .filter(({ conversationId }) => !written.has(conversationId))
          .map(async (admission) => {
            await entries.change(admission.conversationId, (entry) => join(entry, admission));
            noteWritten(admission.conversationId);
          }),
      );
    },
  };
};
