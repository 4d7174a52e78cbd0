import type { Language } from '@baken/protocol';
import type { Texts } from './texts.ts';

/** Loads the texts of one language: a counsellor reads one at a time. */
export const loadTexts = async (language: Language): Promise<Texts> => {
  switch (language) {
    case 'nl':
      return (await import('./nl.ts')).nl;
    case 'fr':
      return (await import('./fr.ts')).fr;
    case 'en':
      return (await import('./en.ts')).en;
    case 'de':
      return (await import('./de.ts')).de;
  }
};
