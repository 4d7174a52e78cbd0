import type { Signal } from '@baken/protocol';

export interface SignalNeeds {
  /** Tells messaging; whether it was heard. */
  readonly tell: (conversationId: string, signal: Signal) => Promise<boolean>;
  /** This computer's own milliseconds. */
  readonly now: () => number;
  readonly later: (then: () => void, milliseconds: number) => () => void;
}

export interface Signals {
  /** A key was pressed in the answer box. */
  typing(conversationId: string): void;
  /** The answer box was emptied or sent. */
  stoppedTyping(conversationId: string): void;
  /** Lines up to this sequence have come to this page. */
  delivered(conversationId: string, sequence: number): void;
  /** Lines up to this sequence were before my eyes. */
  read(conversationId: string, sequence: number): void;
}

/** The other side shows typing for twice this time, so that one lost signal does not stop it. */
const typingEveryMilliseconds = 3_000;
/** Marks of the same moment go together. */
const gatherMilliseconds = 300;

/** What a side tells of itself beside words. None of it is worth a retry of its own: the next one carries what is missing. */
export const createSignals = ({ tell, now, later }: SignalNeeds): Signals => {
  const typedAt = new Map<string, number>();
  const told = new Map<string, { readonly delivered: number; readonly read: number }>();
  const wanted = new Map<string, { readonly delivered: number; readonly read: number }>();
  const gathering = new Set<string>();

  const send = async (conversationId: string): Promise<void> => {
    gathering.delete(conversationId);
    const marks = wanted.get(conversationId);
    const before = told.get(conversationId) ?? { delivered: 0, read: 0 };
    if (marks === undefined) return;
    const signal: Signal = {
      ...(marks.delivered > before.delivered ? { delivered: marks.delivered } : {}),
      ...(marks.read > before.read ? { read: marks.read } : {}),
    };
    if (Object.keys(signal).length > 0 && (await tell(conversationId, signal)))
      told.set(conversationId, marks);
  };

  const move = (conversationId: string, delivered: number, read: number): void => {
    const before = wanted.get(conversationId) ?? { delivered: 0, read: 0 };
    const marks = { delivered: Math.max(before.delivered, delivered), read: Math.max(before.read, read) };
    wanted.set(conversationId, marks);
    const known = told.get(conversationId);
    if (known?.delivered === marks.delivered && known.read === marks.read) return;
    if (gathering.has(conversationId)) return;
    gathering.add(conversationId);
    later(() => void send(conversationId), gatherMilliseconds);
  };

  return {
    typing: (conversationId) => {
      const before = typedAt.get(conversationId) ?? Number.NEGATIVE_INFINITY;
      if (now() - before < typingEveryMilliseconds) return;
      typedAt.set(conversationId, now());
      void tell(conversationId, { typing: true });
    },
    stoppedTyping: (conversationId) => {
      if (typedAt.delete(conversationId)) void tell(conversationId, { typing: false });
    },
    delivered: (conversationId, sequence) => move(conversationId, sequence, 0),
    read: (conversationId, sequence) => move(conversationId, sequence, sequence),
  };
};
