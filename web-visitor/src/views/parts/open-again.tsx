import type { JSX } from 'preact';
import type { Shown } from '../../page/page-state.ts';
import { doorStatus } from '../../session/door-status.ts';

/** Says that the door opens after all, to somebody who reads this page; they go there by themselves. */
export const OpenAgain = ({ shown }: { shown: Shown }): JSX.Element => {
  const { status, t, cameFor, act, now } = shown;
  const isOpen = status !== undefined && doorStatus(status, now(), cameFor).state === 'open';
  return (
    <div role="status">
      {isOpen && (
        <p class="news">
          {t.closed.room} <button onClick={act.backToDoor}>{t.closed.toDoor}</button>
        </p>
      )}
    </div>
  );
};
