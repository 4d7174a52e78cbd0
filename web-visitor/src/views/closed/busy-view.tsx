import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { Alternatives } from '../parts/alternatives.tsx';
import { Emergency } from '../parts/emergency.tsx';
import { MailOffer } from '../parts/mail-offer.tsx';
import { OpenAgain } from '../parts/open-again.tsx';
import { Title } from '../parts/title.tsx';

/** Open, and no room: nobody is free and the queue, where there is one, is full. */
export const BusyView = (shown: Shown): JSX.Element => {
  const { settings, t, language } = shown;
  return (
    <>
      <Title>{t.closed.busy}</Title>
      <OpenAgain shown={shown} />
      <p class="lead">{localised(settings.texts.busy, language)}</p>
      <p class="quiet">{t.closed.looking}</p>
      <Emergency {...shown} />
      <MailOffer {...shown} />
      <Alternatives shown={shown} when="busy" />
    </>
  );
};
