import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { phoneLink } from '../parts/phone-link.ts';
import type { Shown } from '../../page/page-state.ts';
import { emptyVisit } from '../../session/session.ts';
import { Title } from '../parts/title.tsx';
import { CloseConversation } from './close-conversation.tsx';
import { Composer } from './composer.tsx';
import { Messages, nameOf } from './messages.tsx';
import { useBottom } from './use-bottom.ts';

/** How often "a minute ago" is looked at again. */
const ageMilliseconds = 20_000;

/** The conversation. */
export const ChatView = (shown: Shown): JSX.Element => {
  const { session, settings, t, act } = shown;
  const visit = session.at === 'visit' ? session.visit : emptyVisit;
  const name = nameOf(shown, visit);
  const last = visit.lines.at(-1)?.sequence ?? 0;
  const bottom = useBottom(visit.lines.length + visit.outgoing.length);
  const [, setAge] = useState(0);

  useEffect(() => {
    const timer = setInterval(() => setAge((age) => age + 1), ageMilliseconds);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const tell = (): void => {
      if (last > 0) act.reached(last, document.visibilityState === 'visible');
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [last]);

  return (
    <>
      <div class="chat-head">
        <Title>{t.conversation.with(name)}</Title>
        <p class="danger">
          {t.door.emergency}{' '}
          {settings.emergency.numbers.map(({ phone }) => (
            <a key={phone} class="phone" href={phoneLink(phone)}>
              {t.frame.call(phone)}
            </a>
          ))}
        </p>
      </div>
      <div class="log" ref={bottom.ref} tabIndex={0} role="log" aria-label={t.conversation.messages}>
        <Messages shown={shown} visit={visit} />
        <p class="types">{visit.counsellorTypes && t.conversation.types(name)}</p>
      </div>
      {bottom.below && (
        <button class="below" onClick={bottom.go}>
          {t.conversation.newMessages}
        </button>
      )}
      <div role="status">
        {session.at === 'visit' && session.link === 'down' && <p class="news">{t.conversation.noLine}</p>}
      </div>
      <Composer {...shown} />
      <CloseConversation {...shown} />
    </>
  );
};
