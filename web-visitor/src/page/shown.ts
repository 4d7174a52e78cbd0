import type { LocalisedText, PublicSettings } from '@baken/protocol';
import { localised } from '../i18n/choose-language.ts';
import { inWords, type InWords } from '../i18n/in-words.ts';
import type { MakeTexts, Texts } from '../i18n/texts.ts';
import type { Acts, PageState } from './page-state.ts';
import type { View } from './view-of.ts';

/** What a view is given: the state, and how to say things in this language and form of address. */
export interface Shown extends PageState, InWords {
  readonly view: View;
  readonly settings: PublicSettings;
  readonly t: Texts;
  /** For rights and for what is kept, where some organisations are more formal. */
  readonly official: Texts;
  readonly act: Acts;
  /** Milliseconds since 1970, by Baken's clock. */
  readonly now: number;
  /** A text of the organisation. */
  readonly say: (text: LocalisedText) => string;
  /** `tomorrow at 13:00`, in the organisation's zone. The moment is as Baken writes it. */
  readonly when: (moment: string) => string;
  /** The organisation's word for who is on the other side. */
  readonly word: string;
}

export const shownOf = (
  state: PageState,
  settings: PublicSettings,
  makeTexts: MakeTexts,
  act: Acts,
  now: number,
): Omit<Shown, 'view'> => {
  const { language } = state;
  const speak = (forms: PublicSettings['formOfAddress']): Texts => makeTexts(forms[language] === 'formal');
  const say = (text: LocalisedText): string => localised(text, language);
  const t = speak(settings.formOfAddress);
  const words = inWords(language, settings.zone);
  return {
    ...state,
    ...words,
    settings,
    t,
    official: speak(settings.officialFormOfAddress),
    act,
    now,
    say,
    when: (moment) => {
      const at = Date.parse(moment);
      return `${words.day(at, now)} ${t.frame.at} ${words.time(at)}`;
    },
    word: say(settings.counsellor.word),
  };
};
