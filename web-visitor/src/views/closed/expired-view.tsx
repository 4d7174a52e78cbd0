import type { JSX } from 'preact';
import type { Shown } from '../../page/page-state.ts';
import { Alternatives } from '../parts/alternatives.tsx';
import { Emergency } from '../parts/emergency.tsx';
import { NotSent } from '../parts/not-sent.tsx';
import { Title } from '../parts/title.tsx';

/** Away for longer than the return window: a friendly new start. */
export const ExpiredView = (shown: Shown): JSX.Element => {
  const { settings, t, act } = shown;
  return (
    <>
      <Title>{t.closed.expired}</Title>
      <p class="lead">{t.closed.expiredText(Math.round(settings.conversation.returnWindowSeconds / 60))}</p>
      <p>
        <button class="main" onClick={act.backToDoor}>
          {t.farewell.again}
        </button>
      </p>
      <NotSent {...shown} />
      <Emergency {...shown} />
      <Alternatives shown={shown} />
    </>
  );
};
