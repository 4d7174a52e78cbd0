import { describe, expect, it } from '@jest/globals';
import { chooseLanguage } from './choose-language.ts';

describe('the language of the console', () => {
  it('is the one I chose', () => {
    expect(chooseLanguage('de', ['fr-BE'])).toBe('de');
  });

  it('is the first of my browser’s that Baken speaks', () => {
    expect(chooseLanguage(null, ['pt-PT', 'fr-BE', 'en'])).toBe('fr');
  });

  it('is Dutch when Baken speaks none of them', () => {
    expect(chooseLanguage('xx', ['pt'])).toBe('nl');
  });
});
