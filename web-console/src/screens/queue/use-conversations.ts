import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { answerOf } from '../../app/queries.ts';
import { useStore, useWholeStore } from '../../parts/use-store.ts';
import { arrangeConversations, type ArrangedConversations } from './arrange-conversations.ts';

const none: readonly DeskConversation[] = [];

/** My conversations for the list: from the stream, with what ended before this page was opened. */
export const useConversations = (): ArrangedConversations & { readonly failed: boolean } => {
  const { ask } = useConsole();
  const desk = useDesk();
  const mine = useStore(desk.state, (state) => state.desk);
  const conversations = useStore(desk.state, (state) => state.conversations);
  const hidden = useWholeStore(desk.hidden);
  const recent = useQuery({
    queryKey: ['mine', 'conversations'],
    queryFn: async () => (await answerOf(ask('conversations'))).conversations,
    staleTime: 60_000,
  });
  const known = recent.data ?? none;
  const arranged = useMemo(
    () => arrangeConversations({ desk: mine, conversations }, known, hidden),
    [mine, conversations, known, hidden],
  );
  return { ...arranged, failed: recent.isError };
};
