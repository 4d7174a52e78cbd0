import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { Messages } from '../chat/messages.tsx';
import { Kept } from '../parts/kept.tsx';
import { NotSent } from '../parts/not-sent.tsx';
import { Alternatives, Emergency } from '../parts/other-help.tsx';

/** After the end: thanks, what becomes of what was said, what this device remembers, and who else helps. */
export const FarewellView = (shown: Shown): JSX.Element | null => {
  const { settings, session, t, official, say, act } = shown;
  if (session.at !== 'over') return null;
  const { visit, why } = session;
  const hasTalked = why === 'ended';
  return (
    <>
      <h1 tabIndex={-1}>
        {hasTalked ? t.farewell.title(visit.head?.endedBy ?? 'visitor') : t.farewell.leftQueue}
      </h1>
      <p class="lead">{say(settings.texts.farewell)}</p>
      <NotSent {...shown} />
      {visit.lines.length > 0 && (
        <details>
          <summary>{t.farewell.read}</summary>
          <p class="quiet">{t.farewell.readOnlyHere}</p>
          <Messages {...shown} visit={visit} />
        </details>
      )}
      <h2>{t.farewell.traces}</h2>
      <p>{say(settings.traces.text)}</p>
      <details>
        <summary>{hasTalked ? official.farewell.after : official.kept.title}</summary>
        <Kept {...shown} />
      </details>
      <p>
        <button onClick={act.toDoor}>{t.farewell.again}</button>
      </p>
      <Emergency {...shown} />
      <Alternatives {...shown} />
    </>
  );
};
