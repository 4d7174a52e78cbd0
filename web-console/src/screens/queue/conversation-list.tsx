import { Button } from '@mantine/core';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { useStore, useWholeStore } from '../../parts/use-store.ts';
import { useNow } from '../../parts/use-now.ts';
import type { ArrangedConversations } from './arrange-conversations.ts';
import { ConversationItem } from './conversation-item.tsx';
import './conversation-list.css';

interface ListProps extends ArrangedConversations {
  /** What ended before this page was opened could not be read. */
  readonly failed: boolean;
  readonly choose: (conversationId: string) => void;
}

/** My conversations: those that run, and below them those that have just ended. */
export const ConversationList = ({ running, ended, failed, choose }: ListProps) => {
  const { texts } = useConsole();
  const desk = useDesk();
  const selected = useWholeStore(desk.selected);
  const available = useStore(desk.state, (state) => state.desk?.presence === 'available');
  const now = useNow(1_000);
  return (
    <nav className="list" aria-labelledby="list-heading">
      <h2 id="list-heading">{texts.list.heading}</h2>
      {running.length === 0 && (
        <p className="list-empty">
          <strong>{texts.list.empty}</strong>
          {available ? texts.list.emptyAvailable : texts.list.emptyAway}
        </p>
      )}
      <ul>
        {running.map(({ about, held }) => (
          <ConversationItem
            key={about.conversationId}
            {...{ about, held, now, choose }}
            selected={selected === about.conversationId}
          />
        ))}
      </ul>
      {failed && <p className="list-empty">{texts.list.failed}</p>}
      {ended.length > 0 && <h2>{texts.list.ended}</h2>}
      <ul>
        {ended.map(({ about, held }) => (
          <ConversationItem
            key={about.conversationId}
            {...{ about, held, now, choose }}
            selected={selected === about.conversationId}
          >
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              className="item-put-away"
              onClick={() => desk.putAway(about.conversationId)}
            >
              {texts.list.putAway}
            </Button>
          </ConversationItem>
        ))}
      </ul>
    </nav>
  );
};
