import { createContext, use } from 'react';
import type { ConsoleSettings, Language } from '@baken/protocol';
import type { AskBaken } from '../connection/ask-baken.ts';
import type { ServerClock } from '../connection/server-clock.ts';
import type { SignIn } from '../connection/sign-in.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Notices } from '../parts/notices.ts';
import type { TimeManner } from '../parts/say-time.ts';

/** What every part of the console may use, whoever is signed in. */
export interface Console {
  readonly settings: ConsoleSettings;
  readonly ask: AskBaken;
  readonly signIn: SignIn;
  readonly clock: ServerClock;
  readonly notices: Notices;
  readonly texts: Texts;
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly timeManner: TimeManner;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export const useConsole = (): Console => {
  const found = use(ConsoleContext);
  if (found === undefined) throw new Error('a part of the console stands outside of it');
  return found;
};
