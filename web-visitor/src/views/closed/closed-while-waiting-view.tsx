import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { Alternatives } from '../parts/alternatives.tsx';
import { Emergency } from '../parts/emergency.tsx';
import { MailOffer } from '../parts/mail-offer.tsx';
import { Title } from '../parts/title.tsx';

/** It closed while they waited. */
export const ClosedWhileWaitingView = (shown: Shown): JSX.Element => {
  const { settings, t, language } = shown;
  return (
    <>
      <Title>{t.closed.whileWaiting}</Title>
      <p class="lead">{localised(settings.texts.closed, language)}</p>
      <Emergency {...shown} />
      <MailOffer {...shown} />
      <Alternatives shown={shown} when="closed" />
    </>
  );
};
