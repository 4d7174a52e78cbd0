import type { ReactNode } from 'react';
import { useConsole } from '../../app/console-context.tsx';
import { countUnread, lastMessage, waitingForMeSince } from '../../connection/held-conversation.ts';
import { inLanguage } from '../../i18n/named.ts';
import { Icon } from '../../parts/icon.tsx';
import { minutesLeft, saySpan } from '../../parts/say-time.ts';
import { isTyping } from '../../parts/typing.ts';
import type { ListedConversation } from './arrange-conversations.ts';

interface ItemProps extends ListedConversation {
  readonly selected: boolean;
  /** Baken's time. */
  readonly now: number;
  readonly choose: (conversationId: string) => void;
  readonly children?: ReactNode;
}

/** Fewer minutes than this are worth a colour. */
const fewMinutes = 10;

/** One conversation in the list: who, what was said last, what is unread, who waits for whom, how much time is left. */
export const ConversationItem = ({ about, held, selected, now, choose, children }: ItemProps) => {
  const { texts, settings, language } = useConsole();
  const { conversationId, nickname, conversation } = about;
  const running = conversation.state !== 'ended';
  const unread = running ? countUnread(held) : 0;
  const since = waitingForMeSince(held);
  const last = lastMessage(held);
  const unit = settings.units.find(({ id }) => id === conversation.unit);
  const left =
    running && conversation.endsAt !== undefined ? minutesLeft(conversation.endsAt, now) : undefined;
  return (
    <li className={`item ${selected ? 'item-selected' : ''} ${unread > 0 ? 'item-unread' : ''}`}>
      <button
        type="button"
        aria-current={selected ? 'true' : undefined}
        onClick={() => choose(conversationId)}
      >
        <span className="item-name">{nickname || texts.list.nameless}</span>
        {unread > 0 && (
          <span className="item-count">
            <span aria-hidden="true">{unread}</span>
            <span className="unseen">{texts.list.unread(unread)}</span>
          </span>
        )}
        <span className="item-last">
          {running && isTyping(held.typingAt) ? texts.list.typing : (last?.text ?? '')}
        </span>
        <span className="item-facts">
          {settings.units.length > 1 && unit && <span>{inLanguage(unit.name, language)}</span>}
          {conversation.state === 'waiting' && <span>{texts.list.starting}</span>}
          {since !== undefined && (
            <span className="item-waits">
              <Icon name="waiting" size={14} /> {texts.list.waitsForMe(saySpan(now - Date.parse(since)))}
            </span>
          )}
          {left !== undefined && (
            <span className={left <= fewMinutes ? 'item-late' : undefined}>
              {left === 0 ? texts.list.timeUp : texts.list.minutesLeft(left)}
            </span>
          )}
        </span>
      </button>
      {children}
    </li>
  );
};
