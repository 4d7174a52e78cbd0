import type { ConversationId } from '@baken/kernel';
import type { DataKey } from '../app/ports.ts';

/** How many keys are remembered at most, and for how long. */
export interface Remembered {
  readonly conversations: number;
  readonly milliseconds: number;
}

/** Opened keys, for a short while: a conversation that goes on needs its key with every message. */
export const keyMemory = ({ conversations, milliseconds }: Remembered) => {
  const keys = new Map<ConversationId, { readonly key: DataKey; readonly until: number }>();
  return {
    recall: (id: ConversationId): DataKey | undefined => {
      const found = keys.get(id);
      if (!found) return undefined;
      if (found.until > performance.now()) return found.key;
      keys.delete(id);
      return undefined;
    },
    remember: (id: ConversationId, key: DataKey): void => {
      keys.delete(id);
      keys.set(id, { key, until: performance.now() + milliseconds });
      if (keys.size <= conversations) return;
      const [oldest] = keys.keys();
      if (oldest) keys.delete(oldest);
    },
    forget: (id: ConversationId): void => void keys.delete(id),
  };
};
