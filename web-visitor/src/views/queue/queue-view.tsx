import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { AsksOnce } from '../parts/asks-once.tsx';
import { Emergency } from '../parts/other-help.tsx';

/** Waiting: one's exact place, an honest estimate, and what to do meanwhile. */
export const QueueView = (shown: Shown): JSX.Element | null => {
  const { settings, session, t, act, tellTurn, count } = shown;
  if (session.at !== 'visit') return null;
  const [title, lead] = placeInWords(shown, session.visit.place);
  return (
    <>
      <div role="status">
        <h1 tabIndex={-1}>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <h2>{t.queue.meanwhile}</h2>
      <ul>
        <li>{t.queue.stay(count(Math.round(settings.conversation.returnWindowSeconds / 60), 'minute'))}</li>
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
      <Emergency {...shown} />
      <AsksOnce
        step={t.queue.leave}
        sure={t.queue.leaveSure}
        yes={t.queue.leaveYes}
        no={t.queue.leaveNo}
        onYes={act.leaveQueue}
      />
    </>
  );
};

type Place = Extract<Shown['session'], { at: 'visit' }>['visit']['place'];

const placeInWords = ({ t, word, count }: Shown, place: Place): readonly [string, string] => {
  switch (place?.state) {
    case 'waiting': {
      const { position, estimateSeconds } = place;
      const wait =
        estimateSeconds === undefined
          ? t.queue.noEstimate
          : t.queue.estimate(count(Math.max(1, Math.round(estimateSeconds / 60)), 'minute'));
      return [
        position === 1 ? t.queue.next : t.queue.position(position),
        `${t.queue.before(position - 1)} ${wait}`,
      ];
    }
    case 'offered':
    case 'taken':
      return [t.queue.next, t.queue.offered(word)];
    case 'gone':
    case undefined:
      return [t.door.starting, ''];
  }
};
