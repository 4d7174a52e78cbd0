import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { closedUntil } from '../../session/closed-until.ts';
import { Emergency } from '../parts/other-help.tsx';

/** Closed, perhaps by mistake: for a while there is a way back. */
export const UndoView = (shown: Shown): JSX.Element => {
  const { settings, session, t, time, act } = shown;
  const until = closedUntil(session, settings.conversation);
  return (
    <>
      <h1 tabIndex={-1}>{t.farewell.title('visitor')}</h1>
      <p class="lead">{t.farewell.undo(until === undefined ? until : time(until))}</p>
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
