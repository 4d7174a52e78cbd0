import { describe, expect, it } from '@jest/globals';
import { loadOrganisation, publicSettings } from '@baken/organisation';
import { publicSettings as schema } from '@baken/protocol';
import { settingsInLanguage } from './settings-in-language.ts';

const settingsOf = (name: string) => {
  const loaded = loadOrganisation(name);
  if (!loaded.ok) throw new Error(loaded.fault.message);
  return publicSettings(loaded.value);
};

describe('settings in one language', () => {
  it.each(['1712', 'caw', 'clbchat', 'humanitas', 'veilig-thuis'])(
    'of %s have the same shape and every text, in that language only',
    (name) => {
      const whole = settingsOf(name);
      for (const language of whole.languages) {
        const told = settingsInLanguage(whole, language);
        expect(schema.safeParse(told).error).toBeUndefined();
        expect(told.languages).toEqual(whole.languages);
        expect(Object.keys(told.texts.closed)).toEqual([language]);
        expect(JSON.stringify(told)).not.toContain('{}');
        expect(JSON.stringify(told).length).toBeLessThan(JSON.stringify(whole).length);
      }
    },
  );

  it('are in the organisation’s first language for one that it does not speak', () => {
    expect(Object.keys(settingsInLanguage(settingsOf('humanitas'), 'de').texts.busy)).toEqual(['nl']);
  });
});
