import type { Language } from '@baken/protocol';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { chooseLanguage } from '../i18n/choose-language.ts';
import { loadTexts } from '../i18n/load-texts.ts';
import type { Texts } from '../i18n/texts.ts';
import { keepPreference, readPreference } from './preferences.ts';

export interface SpokenLanguage {
  readonly language: Language;
  readonly texts: Texts;
  readonly chooseLanguage: (language: Language) => void;
}

const TextsContext = createContext<SpokenLanguage | undefined>(undefined);

export const useTexts = (): SpokenLanguage => {
  const found = use(TextsContext);
  if (found === undefined) throw new Error('somebody speaks before the texts are there');
  return found;
};

/** Shows nothing until the texts of the language are there; another language replaces them when it has come. */
export const TextsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [wanted, setWanted] = useState(() => chooseLanguage(readPreference('language'), navigator.languages));
  const [spoken, setSpoken] = useState<{ readonly language: Language; readonly texts: Texts }>();
  useEffect(() => {
    let latest = true;
    void loadTexts(wanted).then((texts) => {
      if (!latest) return;
      document.documentElement.lang = wanted;
      setSpoken({ language: wanted, texts });
    });
    return () => {
      latest = false;
    };
  }, [wanted]);
  if (spoken === undefined) return null;
  const choose = (language: Language): void => {
    keepPreference('language', language);
    setWanted(language);
  };
  return <TextsContext value={{ ...spoken, chooseLanguage: choose }}>{children}</TextsContext>;
};
