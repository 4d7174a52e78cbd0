import { useQuery } from '@tanstack/react-query';
import type { ConversationLine, DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { answerOf } from '../../app/queries.ts';
import type { AskBaken } from '../../connection/ask-baken.ts';
import type { HeldConversation } from '../../connection/desk-state.ts';

/** What was said, or why it is not there. */
export type Reading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly again: () => void }
  | { readonly state: 'read'; readonly lines: readonly ConversationLine[] };

/** What runs comes down the stream; what ended before this page was opened is read. */
export const useLines = (
  { conversationId, conversation }: DeskConversation,
  { lines }: HeldConversation,
): Reading => {
  const { ask } = useConsole();
  const missing = lines.length === 0 && conversation.state === 'ended';
  const read = useQuery({
    queryKey: ['mine', 'lines', conversationId],
    queryFn: () => readAll(ask, conversationId),
    enabled: missing,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (!missing) return { state: 'read', lines };
  if (read.isError) return { state: 'failed', again: () => void read.refetch() };
  return read.data === undefined ? { state: 'loading' } : { state: 'read', lines: read.data };
};

const readAll = async (ask: AskBaken, conversationId: string): Promise<readonly ConversationLine[]> => {
  const lines: ConversationLine[] = [];
  for (;;) {
    const query = { after: lines.at(-1)?.sequence ?? 0 };
    const page = await answerOf(ask('lines', { params: { conversationId }, query }));
    lines.push(...page.lines);
    if (!page.more || page.lines.length === 0) return lines;
  }
};
