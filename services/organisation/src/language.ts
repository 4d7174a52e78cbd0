import { z } from 'zod';

/** The languages in which Baken itself is complete. An organisation declares which of them its visitors can choose. */
export const languages = ['nl', 'fr', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

export const languageSchema = z.enum(languages);

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

/** One value for each language. That every declared language is there is checked when the file is loaded. */
const perLanguage = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({
      nl: value.optional(),
      fr: value.optional(),
      en: value.optional(),
      de: value.optional(),
    })
    .refine((record) => Object.keys(record).length > 0, 'must have a text in at least one language');

const words = z.string().trim().min(1);

export const localisedText = perLanguage(words);
export type LocalisedText = z.infer<typeof localisedText>;

/** A short list of sentences, each shown as its own line. */
export const localisedLines = perLanguage(z.array(words).min(1));

/** How people are spoken to: informal is je, tu, du; formal is u, vous, Sie. English has one form. */
export const formOfAddress = perLanguage(z.enum(['informal', 'formal'])).meta({
  unit: 'informal or formal, per language',
});

/**
 * The value in this language. A language that the organisation does not declare gives the first one that is there;
 * the schema refuses a record without any.
 */
export const inLanguage = <Value>(
  record: Readonly<Partial<Record<Language, Value | undefined>>>,
  language: Language,
): Value => {
  for (const candidate of [language, ...languages]) {
    const value = record[candidate];
    if (value !== undefined) return value;
  }
  throw new RangeError('a localised value has no language at all');
};
