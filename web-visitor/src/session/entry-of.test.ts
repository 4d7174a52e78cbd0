import { describe, expect, it } from '@jest/globals';
import type { PublicSettings } from '@baken/protocol';
import { anywhere, entryOf, refusalWithoutConsent, type DoorDraft } from './entry-of.ts';

type Consent = PublicSettings['door']['consent'];
const required: Consent = {
  kind: 'required',
  before: ['chat'],
  version: '2026-11-01',
  text: {},
  withdrawal: {},
  refused: {},
};
const doorWith = (consent: Consent): Pick<PublicSettings, 'door'> => ({
  door: {
    nickname: { required: true, longestCharacters: 30, hint: {} },
    questions: [],
    consent,
    professionals: { kind: 'welcome' },
  },
});
const given = { entryKey: '0190b8f4-0000-7000-8000-000000000000', language: 'nl' } as const;
const draft: DoorDraft = { unit: '', nickname: 'Sam', answers: { age: '15', region: ' ' } };

describe('what is sent at the door', () => {
  it('is what was filled in, and nothing for what was left empty', () => {
    expect(entryOf(doorWith({ kind: 'information' }), draft, given)).toEqual({
      ...given,
      nickname: 'Sam',
      answers: { age: '15' },
    });
  });

  it('names the unit that was chosen, and none for whoever does not mind', () => {
    const open = doorWith({ kind: 'information' });
    expect(entryOf(open, { ...draft, unit: 'limburg' }, given)).toMatchObject({ unit: 'limburg' });
    expect(entryOf(open, { ...draft, unit: anywhere }, given)).not.toHaveProperty('unit');
  });

  it('names the text that was agreed to', () => {
    expect(entryOf(doorWith(required), draft, given)).toMatchObject({ consentVersion: '2026-11-01' });
  });
});

describe('consent', () => {
  it('keeps everything on the page until it is given', () => {
    const refusal = { code: 'intake.consent-missing', fields: [{ field: 'consentVersion' }] };
    expect(refusalWithoutConsent(doorWith(required), draft)).toMatchObject(refusal);
    expect(refusalWithoutConsent(doorWith(required), { ...draft, consent: 'no' })).toMatchObject(refusal);
    expect(refusalWithoutConsent(doorWith(required), { ...draft, consent: 'yes' })).toBeUndefined();
  });

  it('is not asked where visitors are only informed', () => {
    expect(refusalWithoutConsent(doorWith({ kind: 'information' }), draft)).toBeUndefined();
  });
});
