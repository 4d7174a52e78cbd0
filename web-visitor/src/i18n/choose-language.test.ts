import { describe, expect, it } from '@jest/globals';
import { chooseLanguage, localised } from './choose-language.ts';

describe('the language of the page', () => {
  it.each([
    ['fr', ['nl-BE', 'en'], 'fr'],
    [null, ['pt-BR', 'de-AT', 'en'], 'de'],
    ['xx', ['EN-gb'], 'en'],
    [null, ['pt'], 'nl'],
    [null, [], 'nl'],
  ] as const)('asked for %j by a browser that speaks %j is %s', (asked, browser, language) => {
    expect(chooseLanguage(asked, browser)).toBe(language);
  });

  it('says the organisation’s words in this language, or in the one there is', () => {
    expect(localised({ nl: 'dag', fr: 'bonjour' }, 'fr')).toBe('bonjour');
    expect(localised({ nl: 'dag' }, 'de')).toBe('dag');
  });
});
