import { describe, expect, it } from '@jest/globals';
import { inLanguage, isLanguage } from './language.ts';

describe('a text in several languages', () => {
  it('is read in the language of the visitor', () => {
    expect(inLanguage({ nl: 'gesloten', fr: 'fermé' }, 'fr')).toBe('fermé');
  });

  it('is read in the first language there is when the organisation does not have the visitor’s', () => {
    expect(inLanguage({ fr: 'fermé', en: 'closed' }, 'de')).toBe('fermé');
  });

  it('knows the four languages of Baken and no other', () => {
    expect(['nl', 'fr', 'en', 'de', 'es', ''].filter(isLanguage)).toEqual(['nl', 'fr', 'en', 'de']);
  });
});
