import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { AsksOnce } from '../parts/asks-once.tsx';
import { phoneLink, Way } from '../parts/way.tsx';
import { Composer } from './composer.tsx';
import { Messages, nameOf } from './messages.tsx';
import { stayAtEnd } from './stay-at-end.ts';

/** The conversation. */
export const ChatView = (shown: Shown): JSX.Element | null => {
  const { session, settings, t, act, word } = shown;
  if (session.at !== 'visit') return null;
  const { visit } = session;
  const name = nameOf(shown, visit);
  const canUndo = settings.conversation.afterClosing !== 'nothing';
  return (
    <>
      <div class="with">
        <h1 tabIndex={-1}>{t.conversation.with(name, name === word)}</h1>
        <p>
          {settings.emergency.numbers.map(({ phone }) => (
            <Way to={phoneLink(phone)}>{t.frame.call(phone)}</Way>
          ))}
        </p>
      </div>
      <div class="log" ref={stayAtEnd} tabIndex={0} role="log" aria-label={t.conversation.messages}>
        <Messages {...shown} visit={visit} />
        <p class="types">{visit.counsellorTypes && t.conversation.types(name)}</p>
      </div>
      <button
        class="below"
        onClick={({ currentTarget: { previousElementSibling: log } }) => log?.scrollTo(0, log.scrollHeight)}
      >
        {t.conversation.newMessages} ↓
      </button>
      <Composer {...shown} />
      <AsksOnce
        step={t.conversation.close}
        sure={t.conversation.closeSure(canUndo)}
        yes={t.conversation.closeYes}
        no={t.conversation.closeNo}
        onYes={act.close}
      />
    </>
  );
};
