import type { JSX } from 'preact';
import { noAnswer } from '../../connection/ask-baken.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Acts, PageState } from '../../page/page-state.ts';
import { LeaveQuickly } from '../parts/leave-quickly.tsx';
import { Title } from '../parts/title.tsx';

/** Nothing is known yet of the organisation, because nothing answers. It tries again by itself. */
export const TroubleView = ({ state, t, act }: { state: PageState; t: Texts; act: Acts }): JSX.Element => {
  const [title, text] =
    state.trouble?.code === noAnswer
      ? [t.closed.noLine, t.closed.noLineText]
      : [t.closed.failed, t.closed.failedText];
  return (
    <div class="frame">
      <header>
        <LeaveQuickly t={t} leave={act.leaveQuickly} />
      </header>
      <main>
        <Title>{title}</Title>
        <p class="lead">{text}</p>
        <p>
          <button class="main" onClick={act.tryAgain}>
            {t.closed.again}
          </button>
        </p>
        <p>
          {t.door.emergency} <a href="tel:112">{t.frame.call('112')}</a>
        </p>
      </main>
    </div>
  );
};
