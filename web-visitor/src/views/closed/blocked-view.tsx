import type { JSX } from 'preact';
import { momentInWords } from '../../i18n/moment-in-words.ts';
import type { Shown } from '../../page/page-state.ts';
import { Alternatives } from '../parts/alternatives.tsx';
import { Emergency } from '../parts/emergency.tsx';
import { Title } from '../parts/title.tsx';

/** Kept out for some time: said plainly, with when it is over where Baken tells, and who else helps. */
export const BlockedView = (shown: Shown): JSX.Element => {
  const { settings, session, t, language, now } = shown;
  const until = session.at === 'door' ? session.refused?.details?.['until'] : undefined;
  const style = { language, zone: settings.zone, time: t.time };
  const when = typeof until === 'string' ? momentInWords(Date.parse(until), now(), style) : undefined;
  return (
    <>
      <Title>{t.closed.blocked}</Title>
      <p class="lead">{t.closed.blockedText(when)}</p>
      <Emergency {...shown} />
      <Alternatives shown={shown} when="blocked" />
    </>
  );
};
