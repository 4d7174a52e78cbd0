import { isLanguage, languageSchema, type Language } from './language.ts';
import { writePath, type Mistake } from './mistake.ts';

/**
 * Two rules that hold anywhere in the file:
 * - a text has every language the organisation declares, and no other: a visitor would see an empty place;
 * - the ids within one list differ: two units of one name would share a queue.
 * They read the file as it was written, so that they are told together with every other mistake.
 */
export const findTreeMistakes = (file: unknown): readonly Mistake[] => walk(file, [], readLanguages(file));

const readLanguages = (file: unknown): readonly Language[] => {
  if (!isRecord(file)) return [];
  const parsed = languageSchema.array().safeParse(file['languages']);
  return parsed.success ? parsed.data : [];
};

type Path = readonly PropertyKey[];

const walk = (value: unknown, path: Path, declared: readonly Language[]): readonly Mistake[] => {
  if (Array.isArray(value))
    return [
      ...findDoubleIds(value, path),
      ...value.flatMap((entry, index) => walk(entry, [...path, index], declared)),
    ];
  if (!isRecord(value)) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) return compareLanguages(keys, path, declared);
  return keys.flatMap((key) => walk(value[key], [...path, key], declared));
};

const findDoubleIds = (list: readonly unknown[], path: Path): readonly Mistake[] => {
  const ids = list.map((entry) => (isRecord(entry) ? entry['id'] : undefined));
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [{ path: writePath([...path, index, 'id']), message: `"${id}" is used twice` }]
      : [],
  );
};

const compareLanguages = (
  found: readonly Language[],
  path: Path,
  declared: readonly Language[],
): readonly Mistake[] => {
  if (declared.length === 0) return [];
  const missing = declared.filter((language) => !found.includes(language));
  const strange = found.filter((language) => !declared.includes(language));
  return [
    ...missing.map((language) => ({
      path: writePath([...path, language]),
      message: 'is missing, and the organisation declares this language',
    })),
    ...strange.map((language) => ({
      path: writePath([...path, language]),
      message: 'is a language that the organisation does not declare',
    })),
  ];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
