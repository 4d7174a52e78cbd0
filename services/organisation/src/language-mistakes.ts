import { isLanguage, languageSchema, type Language } from './language.ts';
import { writePath, type Mistake } from './mistake.ts';

/**
 * A text that lacks a declared language would show a visitor an empty place, so it is refused with its place.
 * Works on the file as it was written, so that it can be told together with every other mistake.
 */
export const findLanguageMistakes = (file: unknown): readonly Mistake[] => {
  const declared = readLanguages(file);
  return declared.length === 0 ? [] : walk(file, [], declared);
};

const readLanguages = (file: unknown): readonly Language[] => {
  if (!isRecord(file)) return [];
  const parsed = languageSchema.array().safeParse(file['languages']);
  return parsed.success ? parsed.data : [];
};

const walk = (
  value: unknown,
  path: readonly PropertyKey[],
  declared: readonly Language[],
): readonly Mistake[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => walk(entry, [...path, index], declared));
  if (!isRecord(value)) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) return compare(keys, path, declared);
  return keys.flatMap((key) => walk(value[key], [...path, key], declared));
};

const compare = (
  found: readonly string[],
  path: readonly PropertyKey[],
  declared: readonly Language[],
): readonly Mistake[] => [
  ...declared
    .filter((language) => !found.includes(language))
    .map((language) => ({
      path: writePath([...path, language]),
      message: 'is missing: the organisation declares this language',
    })),
  ...found
    .filter((language) => !declared.some((one) => one === language))
    .map((language) => ({
      path: writePath([...path, language]),
      message: 'is a language that the organisation does not declare',
    })),
];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
