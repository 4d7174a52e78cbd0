import type { Language, LocalisedText } from '@baken/protocol';

const languages: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** The language to begin with: the one that the button asked for, else the first of the browser's that the page speaks. */
export const chooseLanguage = (asked: string | null, browser: readonly string[]): Language =>
  [asked ?? '', ...browser]
    .map((wish) => languages.find((one) => wish.slice(0, 2).toLowerCase() === one))
    .find((one) => one !== undefined) ?? 'nl';

/** A text of the organisation in this language, or in the one there is. */
export const localised = (text: LocalisedText, language: Language): string =>
  text[language] ?? Object.values(text)[0] ?? '';
