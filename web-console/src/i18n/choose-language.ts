import type { Language } from '@baken/protocol';

export const languages: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** Each in itself: whoever looks for a language need not read the present one. */
export const ownNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
};

/**
 * The language of the console: what the counsellor chose before, else the first of the browser's that we have, else Dutch.
 * wanted: tags such as `fr-BE`, most wanted first.
 */
export const chooseLanguage = (chosen: string | null, wanted: readonly string[]): Language => {
  const known = (tag: string | null): Language | undefined =>
    languages.find((language) => language === tag?.slice(0, 2).toLowerCase());
  return (
    known(chosen) ?? wanted.map(known).find((language) => language !== undefined) ?? languages[0] ?? 'nl'
  );
};
