import type { Realm } from '../realm.ts';
import type { Page } from './pages.ts';
import { choosePageLanguage } from './words.ts';

/** As much of a koa context as the choice of a language needs. */
interface Asking {
  readonly acceptsLanguages: () => string[];
}

/** How a page greets: in the language the console asked for, else the browser's, else the organisation's first. */
export const pageFor = (asking: Asking, realm: Realm, uiLocales?: unknown): Page => {
  const wantedByConsole = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  return {
    language: choosePageLanguage([...wantedByConsole, ...asking.acceptsLanguages(), ...realm.languages]),
    organisation: realm.displayName,
    consoleUrl: realm.consoleClient.signedOut[0],
  };
};
