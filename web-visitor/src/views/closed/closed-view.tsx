import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import { momentInWords } from '../../i18n/moment-in-words.ts';
import type { Shown } from '../../page/page-state.ts';
import { doorStatus } from '../../session/door-status.ts';
import { Alternatives } from '../parts/alternatives.tsx';
import { Emergency } from '../parts/emergency.tsx';
import { MailOffer } from '../parts/mail-offer.tsx';
import { OpenAgain } from '../parts/open-again.tsx';
import { Title } from '../parts/title.tsx';

/** Outside the hours, or inside them with nobody there: why, when it opens, and who else helps. */
export const ClosedView = (shown: Shown): JSX.Element => {
  const { settings, status, t, language, cameFor, now } = shown;
  const door = status && doorStatus(status, now(), cameFor);
  const style = { language, zone: settings.zone, time: t.time };
  return (
    <>
      <Title>{t.closed.title}</Title>
      <OpenAgain shown={shown} />
      {door?.state === 'offline' && door.because !== 'outside-hours' ? (
        <p class="lead">{t.closed.because[door.because]}</p>
      ) : (
        <p class="lead">{localised(settings.texts.closed, language)}</p>
      )}
      {door?.state === 'offline' && door.opensAt !== undefined && (
        <p class="opens">{t.closed.opens(momentInWords(Date.parse(door.opensAt), now(), style))}</p>
      )}
      <Emergency {...shown} />
      <MailOffer {...shown} />
      <Alternatives shown={shown} when="closed" />
    </>
  );
};
