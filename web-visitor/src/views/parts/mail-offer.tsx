import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';

/** That one may write an e-mail instead, where the organisation offers it. Its address is among the alternatives. */
export const MailOffer = ({ settings, language }: Shown): JSX.Element | null =>
  settings.mail.kind === 'offered' ? <p>{localised(settings.mail.text, language)}</p> : null;
