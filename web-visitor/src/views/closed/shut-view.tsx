import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { doorStatus } from '../../session/door-status.ts';
import { Alternatives, Emergency } from '../parts/other-help.tsx';

/**
 * Nobody comes in now: closed, busy or blocked; why, until when, and who else helps. When the door opens after all, it says so and moves nothing
 * away from somebody who reads.
 */
export const ShutView = (shown: Shown): JSX.Element => {
  const { settings, status, now, cameFor, view, t, say, act } = shown;
  const door = status && doorStatus(status, now, cameFor);
  const opens = view !== 'blocked' && door?.state === 'open';
  return (
    <>
      {view === 'closed' && <Closed {...shown} door={door} />}
      {view === 'busy' && (
        <>
          <h1 tabIndex={-1}>{t.closed.busy}</h1>
          <p class="lead">{say(settings.texts.busy)}</p>
          <p class="quiet">{t.closed.looking}</p>
        </>
      )}
      {view === 'blocked' && <Blocked {...shown} />}
      <div role="status">{opens && <p class="note">{t.closed.room}</p>}</div>
      {opens && (
        <button class="main" onClick={act.toDoor}>
          {t.door.start}
        </button>
      )}
      <Emergency {...shown} />
      {settings.mail.kind === 'offered' && view !== 'blocked' && <p>{say(settings.mail.text)}</p>}
      <Alternatives {...shown} at={view === 'busy' || view === 'blocked' ? view : 'closed'} />
    </>
  );
};

/** Outside the hours the organisation's own words say it; inside them, there is a reason to tell. */
const Closed = ({
  settings,
  t,
  say,
  when,
  door,
}: Shown & { door: ReturnType<typeof doorStatus> | undefined }): JSX.Element => {
  const { because, opensAt } = door?.state === 'offline' ? door : {};
  return (
    <>
      <h1 tabIndex={-1}>{t.closed.title}</h1>
      <p class="lead">{(because && t.closed.because[because]) || say(settings.texts.closed)}</p>
      {opensAt && (
        <p class="lead">
          <b>{t.closed.opens(when(opensAt))}</b>
        </p>
      )}
    </>
  );
};

/** Kept out for some time, and until when where Baken says so. */
const Blocked = ({ session, t, when }: Shown): JSX.Element => {
  const until = session.at === 'door' ? session.refused?.details?.['until'] : undefined;
  return (
    <>
      <h1 tabIndex={-1}>{t.closed.blocked}</h1>
      <p class="lead">{t.closed.blockedText(typeof until === 'string' ? when(until) : undefined)}</p>
    </>
  );
};
