import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { Messages } from '../chat/messages.tsx';
import { Alternatives } from '../parts/alternatives.tsx';
import { Emergency } from '../parts/emergency.tsx';
import { Kept, Rights } from '../parts/kept.tsx';
import { NotSent } from '../parts/not-sent.tsx';
import { Title } from '../parts/title.tsx';

/** After the end: thanks, what becomes of what was said, what this device remembers, and who else helps. */
export const FarewellView = (shown: Shown): JSX.Element | null => {
  const { settings, session, t, official, language, act } = shown;
  if (session.at !== 'over') return null;
  const { head, lines } = session.visit;
  const talked = session.why === 'ended';
  return (
    <>
      <Title>{talked ? t.farewell.title(head?.endedBy) : t.farewell.leftQueue}</Title>
      <p class="lead">{localised(settings.texts.farewell, language)}</p>
      <NotSent {...shown} />
      {lines.length > 0 && (
        <details>
          <summary>{t.farewell.read}</summary>
          <p class="quiet">{t.farewell.readOnlyHere}</p>
          <Messages shown={shown} visit={session.visit} />
        </details>
      )}
      <section>
        <h2>{t.farewell.traces}</h2>
        <p>{localised(settings.traces.text, language)}</p>
      </section>
      <details>
        <summary>{talked ? official.farewell.after : official.kept.title}</summary>
        <Kept {...shown} />
        <Rights {...shown} />
      </details>
      <Emergency {...shown} />
      <Alternatives shown={shown} />
      <p>
        <button onClick={act.backToDoor}>{t.farewell.again}</button>
      </p>
    </>
  );
};
