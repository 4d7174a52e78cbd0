import type { Alternative } from '@baken/protocol';
import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { doorStatus } from '../../session/door-status.ts';
import { NotSent } from '../parts/not-sent.tsx';
import { Alternatives, Emergency } from '../parts/other-help.tsx';

/** Nobody comes in here now: why, until when, and who else helps. */
export const ShutView = (shown: Shown): JSX.Element => {
  const { settings, status, now, cameFor, view, t, say, when, act } = shown;
  const door = status && doorStatus(status, now, cameFor);
  const { title, lead, at } = reasonOf(shown, door);
  const waits = view === 'closed' || view === 'busy';
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
      {view === 'closed' && door?.state === 'offline' && door.opensAt && (
        <p class="lead">
          <b>{t.closed.opens(when(door.opensAt))}</b>
        </p>
      )}
      {view === 'busy' && <p class="quiet">{t.closed.looking}</p>}
      <div role="status">{waits && door?.state === 'open' && <p class="note">{t.closed.room}</p>}</div>
      {(view === 'expired' || (waits && door?.state === 'open')) && (
        <button class="main" onClick={act.toDoor}>
          {t.door.start}
        </button>
      )}
      <NotSent {...shown} />
      <Emergency {...shown} />
      {settings.mail.kind === 'offered' && view !== 'blocked' && <p>{say(settings.mail.text)}</p>}
      <Alternatives {...shown} at={at} />
    </>
  );
};

interface Reason {
  readonly title: string;
  readonly lead: string;
  readonly at?: Alternative['when'][number];
}

const reasonOf = (
  { settings, session, view, t, say, when, count }: Shown,
  door: ReturnType<typeof doorStatus> | undefined,
): Reason => {
  const { texts, conversation } = settings;
  switch (view) {
    case 'busy':
      return { title: t.closed.busy, lead: say(texts.busy), at: 'busy' };
    case 'blocked': {
      const until = session.at === 'door' ? session.refused?.details?.['until'] : undefined;
      const over = typeof until === 'string' ? when(until) : undefined;
      return { title: t.closed.blocked, lead: t.closed.blockedText(over), at: 'blocked' };
    }
    case 'expired': {
      const away = count(Math.round(conversation.returnWindowSeconds / 60), 'minute');
      return { title: t.closed.expired, lead: t.closed.expiredText(away) };
    }
    case 'closed-while-waiting':
      return { title: t.closed.whileWaiting, lead: say(texts.closed), at: 'closed' };
    default: {
      const because = door?.state === 'offline' ? t.closed.because[door.because] : '';
      return { title: t.closed.title, lead: because || say(texts.closed), at: 'closed' };
    }
  }
};
