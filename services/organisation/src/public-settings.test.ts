import { describe, expect, it } from '@jest/globals';
import { listKeptFacts } from './kept-facts.ts';
import { publicSettings } from './public-settings.ts';
import { fiveNames, ofEach } from './testing/five-organisations.ts';

const shown = ofEach(publicSettings);

describe('what anybody may know before coming in', () => {
  it.each(fiveNames)('%s: is named field by field, so that nothing new gets out unnoticed', (name) => {
    expect(Object.keys(shown[name]).sort()).toEqual([
      'alternatives',
      'conversation',
      'counsellor',
      'door',
      'emergency',
      'feedback',
      'formOfAddress',
      'id',
      'kept',
      'languages',
      'mail',
      'name',
      'officialFormOfAddress',
      'page',
      'reportsByPhoneOnly',
      'rights',
      'secrecy',
      'texts',
      'traces',
      'unitChoice',
      'units',
      'zone',
    ]);
  });

  it('does not tell how staff work, or how a nickname is made up', () => {
    expect(Object.keys(shown['1712'].counsellor)).toEqual(['shownAs', 'word']);
    expect(Object.keys(shown['1712'].door.nickname)).toEqual(['required', 'longestCharacters', 'hint']);
    expect(Object.keys(shown['1712'].units[0] ?? {})).toEqual(['id', 'name']);
  });

  it('tells what is kept from the same settings', () => {
    expect(ofEach((organisation) => publicSettings(organisation).kept)).toEqual(ofEach(listKeptFacts));
  });

  it('gives the hours of other help in words', () => {
    expect(shown['1712'].alternatives[0]).toMatchObject({
      phone: '1712',
      hours: { nl: 'maandag tot vrijdag van 9 tot 18 uur' },
    });
  });

  it('says how long a conversation lasts where there is a limit', () => {
    expect(ofEach((organisation) => publicSettings(organisation).conversation.longestMinutes)).toEqual({
      caw: 60,
      humanitas: undefined,
      'veilig-thuis': undefined,
      '1712': undefined,
      clbchat: 45,
    });
  });
});

describe('the organisation’s own words', () => {
  it('are calm: no exclamation mark in any language', () => {
    expect(JSON.stringify(Object.values(shown))).not.toContain('!');
  });

  it('are short enough to be read by somebody who is frightened', () => {
    for (const { texts } of Object.values(shown))
      for (const lines of Object.values(texts.whatHappens)) {
        expect(lines?.length).toBeLessThanOrEqual(3);
        for (const line of lines ?? []) expect(line.length).toBeLessThan(110);
      }
  });
});
