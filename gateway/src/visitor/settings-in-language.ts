import type { PublicSettings } from '@baken/organisation';
import type { Language } from '@baken/protocol';

const languages: ReadonlySet<string> = new Set<Language>(['nl', 'fr', 'en', 'de']);

/**
 * The settings with every text in one language only: a page on a slow line speaks one at a time. What is not spoken here gives the
 * organisation's first language. The shape stays the same; only the other languages are left out.
 */
export const settingsInLanguage = (settings: PublicSettings, asked: Language): PublicSettings => {
  const spoken = settings.languages.includes(asked) ? asked : settings.languages[0];
  return spoken === undefined ? settings : (only(settings, spoken) as PublicSettings);
};

/** A record by language keeps one entry; everything else keeps its shape. */
const only = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((one) => only(one, language));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText = entries.length > 0 && entries.every(([key]) => languages.has(key));
  const kept = isText ? entries.filter(([key]) => key === language) : entries;
  return Object.fromEntries(kept.map(([key, inside]) => [key, only(inside, language)]));
};
