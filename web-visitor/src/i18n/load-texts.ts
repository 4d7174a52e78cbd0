import type { Language } from '@baken/protocol';
import type { MakeTexts } from './texts.ts';

/** A visitor loads one language; the others stay where they are. */
const files: Readonly<Record<Language, () => Promise<{ readonly makeTexts: MakeTexts }>>> = {
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
};

/** The texts of a language; nothing when they do not come through the line. */
export const loadTexts = (language: Language): Promise<MakeTexts | undefined> =>
  files[language]().then(
    ({ makeTexts }) => makeTexts,
    () => undefined,
  );
