import type { Language, PublicSettings } from '@baken/protocol';
import type { MakeTexts, Texts } from './texts.ts';

/** A visitor loads one language; the others stay where they are. */
const files: Readonly<Record<Language, () => Promise<{ readonly makeTexts: MakeTexts }>>> = {
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
};

export const loadTexts = async (language: Language): Promise<MakeTexts> =>
  (await files[language]()).makeTexts;

/** The page's texts as this organisation speaks: `official` is for rights and for what is kept, where some are more formal. */
export const textsFor = (
  makeTexts: MakeTexts,
  language: Language,
  { formOfAddress, officialFormOfAddress }: PublicSettings,
): { readonly t: Texts; readonly official: Texts } => ({
  t: makeTexts(formOfAddress[language] === 'formal'),
  official: makeTexts(officialFormOfAddress[language] === 'formal'),
});
