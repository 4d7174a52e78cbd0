import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { Messages } from '../chat/messages.tsx';
import { Kept } from '../parts/kept.tsx';
import { NotSent } from '../parts/not-sent.tsx';
import { Alternatives, Emergency } from '../parts/other-help.tsx';

/** After the end, however it came: thanks, what becomes of what was said, what this device remembers, and who else helps. */
export const FarewellView = (shown: Shown): JSX.Element | null => {
  const { settings, session, t, official, say, act } = shown;
  if (session.at !== 'over') return null;
  const { visit, why } = session;
  const [title, lead] = endInWords(shown, session);
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
      <NotSent {...shown} />
      {visit.lines.length > 0 && (
        <details>
          <summary>{t.farewell.read}</summary>
          <p class="quiet">{t.farewell.readOnlyHere}</p>
          <Messages {...shown} visit={visit} />
        </details>
      )}
      <p>
        <button class={why === 'expired' ? 'main' : ''} onClick={act.toDoor}>
          {t.farewell.again}
        </button>
      </p>
      <h2>{t.farewell.traces}</h2>
      <p>{say(settings.traces.text)}</p>
      <details>
        <summary>{why === 'ended' ? official.farewell.after : official.kept.title}</summary>
        <Kept {...shown} />
      </details>
      <Emergency {...shown} />
      <Alternatives {...shown} />
    </>
  );
};

const endInWords = (
  { settings, t, say, count }: Shown,
  { why, visit }: Extract<Shown['session'], { at: 'over' }>,
): readonly [string, string] => {
  const { texts, conversation } = settings;
  switch (why) {
    case 'ended':
      return [t.farewell.title(visit.head?.endedBy ?? 'visitor'), say(texts.farewell)];
    case 'left-queue':
      return [t.farewell.leftQueue, say(texts.farewell)];
    case 'closed-while-waiting':
      return [t.closed.whileWaiting, say(texts.closed)];
    case 'expired': {
      const away = count(Math.round(conversation.returnWindowSeconds / 60), 'minute');
      return [t.closed.expired, t.closed.expiredText(away)];
    }
  }
};
