import type { Fault } from '@baken/kernel';
import type { Language } from '@baken/protocol';
import type { en } from './en.ts';

export type Texts = typeof en;

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

/** The sentence for a refusal. */
export const sayFault = ({ faults }: Texts, { code, kind }: Pick<Fault, 'code' | 'kind'>): string =>
  new Map<string, string>(Object.entries(faults.byCode)).get(code) ?? faults.byKind[kind];
