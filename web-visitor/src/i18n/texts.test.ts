import { describe, expect, it } from '@jest/globals';
import { makeTexts as de } from './de.ts';
import { makeTexts as en } from './en.ts';
import { makeTexts as fr } from './fr.ts';
import { makeTexts as nl } from './nl.ts';

const languages = { nl, fr, en, de } as const;

/** Every sentence, with each of its functions told something. */
const sentencesOf = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return said(part as (...given: unknown[]) => unknown);
  return Object.values(part as object).flatMap(sentencesOf);
};
const said = (say: (...given: unknown[]) => unknown): readonly string[] =>
  [
    ['13:00', 'nickname', 'end'],
    [0, true, 'visit'],
    [1, false, 'closing'],
    [-3, 7, 'receipt'],
    [undefined, undefined, 'end'],
    ['required', 'nickname', 'end'],
    ['required', 'consentVersion', 'end'],
    ['required', 'unit', 'end'],
    ['counsellors', 'hulpverlener'],
    ['by-disclosure', 'hulpverlener'],
    ['nobody', ''],
    ['visitor'],
    ['time'],
    [true],
  ].map((given) => String(say(...given)));

const all = (language: keyof typeof languages, formal: boolean): string =>
  sentencesOf(languages[language](formal))
    .map((sentence) => ` ${sentence} `)
    .join('\n');

describe('the sentences of the page', () => {
  it('speak to everybody as u, vous or Sie where the organisation is formal', () => {
    expect(all('nl', true)).not.toMatch(/[^\p{L}](je|jij|jou|jouw)[^\p{L}]/iu);
    expect(all('fr', true)).not.toMatch(/[^\p{L}](tu|te|toi|ton|ta|tes)[^\p{L}]/iu);
    expect(all('de', true)).not.toMatch(/[^\p{L}](du|dir|dich|dein|deine|deiner)[^\p{L}]/iu);
  });

  it('speak to everybody as je, tu or du where it is not', () => {
    expect(all('nl', false)).not.toMatch(/[^\p{L}](u|uw)[^\p{L}]/iu);
    expect(all('fr', false)).not.toMatch(/[^\p{L}](vous|votre|vos)[^\p{L}]/iu);
    expect(all('de', false)).not.toMatch(/[^\p{L}](Sie|Ihnen|Ihr|Ihre|Ihrer)[^\p{L}]/u);
  });

  it.each(['nl', 'fr', 'en', 'de'] as const)('are calm: no exclamation marks in %s', (language) => {
    expect(all(language, true)).not.toContain('!');
    expect(all(language, false)).not.toContain('!');
  });

  it('are all different sentences in each language', () => {
    const [dutch, french, english] = [all('nl', false), all('fr', false), all('en', false)];
    for (const sentence of english.split('\n').filter((one) => one.trim().split(' ').length > 4)) {
      expect(dutch).not.toContain(sentence);
      expect(french).not.toContain(sentence);
    }
  });
});
