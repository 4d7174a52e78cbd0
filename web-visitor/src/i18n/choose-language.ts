import type { Language } from '@baken/protocol';

const languages: readonly Language[] = ['nl', 'fr', 'en', 'de'];
const known = (text: string): Language | undefined =>
  languages.find((one) => text.toLowerCase().split('-')[0] === one);

/** The language to begin with: the one that the button asked for, else the first of the browser's that the page speaks. */
export const chooseLanguage = (asked: string | null, browser: readonly string[]): Language => {
  for (const wish of [asked ?? '', ...browser]) {
    const language = known(wish);
    if (language !== undefined) return language;
  }
  return 'nl';
};

/** A text of the organisation in this language, or in the first one there is. */
export const localised = <Value>(
  text: Partial<Record<Language, Value | undefined>>,
  language: Language,
): Value | undefined => text[language] ?? languages.map((one) => text[one]).find((one) => one !== undefined);
