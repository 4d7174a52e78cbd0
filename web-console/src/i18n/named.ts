import type { Language, LocalisedText } from '@baken/protocol';

/** A text of the organisation in my language, or in one that it has. */
export const inLanguage = (text: LocalisedText, language: Language): string =>
  text[language] ?? text.nl ?? text.en ?? text.fr ?? text.de ?? '';
