import type { JSX } from 'preact';
import { timeOfDay } from '../../i18n/moment-in-words.ts';
import type { Shown } from '../../page/page-state.ts';
import { closedUntil } from '../../session/closed-until.ts';
import { Emergency } from '../parts/emergency.tsx';
import { Title } from '../parts/title.tsx';

/** Closed, perhaps by mistake: for a while there is a way back. */
export const UndoView = (shown: Shown): JSX.Element => {
  const { settings, session, t, language, act } = shown;
  const until = closedUntil(session, settings.conversation);
  const style = { language, zone: settings.zone, time: t.time };
  return (
    <>
      <Title>{t.farewell.undoTitle}</Title>
      <p class="lead">{t.farewell.undo(until === undefined ? until : timeOfDay(until, style))}</p>
      <p class="choices">
        <button class="main" onClick={act.takeBack}>
          {t.farewell.undoYes}
        </button>
        <button onClick={act.finish}>{t.farewell.undoNo}</button>
      </p>
      <Emergency {...shown} />
    </>
  );
};
