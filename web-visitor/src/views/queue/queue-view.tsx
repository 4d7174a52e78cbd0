import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { Emergency } from '../parts/emergency.tsx';
import { Title } from '../parts/title.tsx';

/** Waiting: one's exact place, an honest estimate, and what to do meanwhile. */
export const QueueView = (shown: Shown): JSX.Element | null => {
  const { settings, session, t, language, act, tellTurn } = shown;
  const [sure, setSure] = useState(false);
  if (session.at !== 'visit') return null;
  const { place } = session.visit;
  const word = localised(settings.counsellor.word, language) ?? '';
  const minutes = Math.round(settings.conversation.returnWindowSeconds / 60);
  return (
    <>
      <div role="status" class="place">
        <Title>
          {place?.state === 'waiting'
            ? place.position === 1
              ? t.queue.next
              : t.queue.position(place.position)
            : place?.state === 'taken'
              ? t.queue.coming(word)
              : place?.state === 'offered'
                ? t.queue.next
                : t.door.starting}
        </Title>
        {place?.state === 'offered' && <p class="lead">{t.queue.offered(word)}</p>}
        {place?.state === 'waiting' && (
          <p class="lead">
            {t.queue.before(place.position - 1)}{' '}
            {place.estimateSeconds === undefined
              ? t.queue.noEstimate
              : t.queue.estimate(Math.round(place.estimateSeconds / 60))}
          </p>
        )}
      </div>
      {session.link === 'down' && (
        <p class="news" role="status">
          {t.closed.noLine}. {t.closed.noLineText}
        </p>
      )}
      <section>
        <h2>{t.queue.meanwhile}</h2>
        <ul>
          <li>{t.queue.stay(minutes)}</li>
          <li>{t.queue.think}</li>
        </ul>
        <label class="choice">
          <input
            type="checkbox"
            checked={tellTurn}
            onChange={({ currentTarget }) => act.setTellTurn(currentTarget.checked)}
          />
          <span>{t.queue.tell}</span>
        </label>
      </section>
      <Emergency {...shown} />
      {sure ? (
        <div class="sure" role="group" aria-label={t.queue.leave}>
          <p>{t.queue.leaveSure}</p>
          <p class="choices">
            <button onClick={act.leaveQueue}>{t.queue.leaveYes}</button>
            <button class="main" onClick={() => setSure(false)}>
              {t.queue.leaveNo}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button onClick={() => setSure(true)}>{t.queue.leave}</button>
        </p>
      )}
    </>
  );
};
