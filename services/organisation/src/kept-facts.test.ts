import { describe, expect, it } from '@jest/globals';
import { listKeptFacts, type KeptFact } from './kept-facts.ts';
import type { Organisation } from './organisation.ts';
import { fiveNames, ofEach } from './testing/five-organisations.ts';

const addressFacts = (organisation: Organisation): readonly KeptFact[] =>
  listKeptFacts(organisation).filter(({ what }) => what === 'network-address');

const five = ofEach((organisation) => organisation);

describe('what a visitor is told about addresses', () => {
  it('follows the setting: the counsellor sees it, it lies in a vault, or it is not kept', () => {
    expect(ofEach(addressFacts)).toEqual({
      caw: [
        expect.objectContaining({ kept: true, seenBy: 'counsellors', where: 'conversation', term: 'P6M' }),
      ],
      humanitas: [{ kept: false, what: 'network-address' }],
      'veilig-thuis': [{ kept: false, what: 'network-address' }],
      '1712': [expect.objectContaining({ kept: true, seenBy: 'by-disclosure', where: 'vault', term: 'P6M' })],
      clbchat: [
        expect.objectContaining({ kept: true, seenBy: 'by-disclosure', where: 'vault', term: 'P5Y' }),
      ],
    });
  });

  it.each(fiveNames)(
    '%s: whatever else is set, “none” never says kept and “shown” never hides it',
    (name) => {
      const organisation = five[name];
      const { networkAddress: _, ...terms } = organisation.retention;
      const none = { ...organisation.networkAddress, kept: 'none' as const };
      const shown = { ...organisation.networkAddress, kept: 'shown' as const };
      const withTerm = { ...terms, networkAddress: 'P1M' };
      for (const retention of [terms, withTerm])
        expect(addressFacts({ ...organisation, networkAddress: none, retention })).toEqual([
          { kept: false, what: 'network-address' },
        ]);
      expect(addressFacts({ ...organisation, networkAddress: shown, retention: withTerm })).toEqual([
        {
          kept: true,
          what: 'network-address',
          where: 'conversation',
          seenBy: 'counsellors',
          term: 'P1M',
          from: 'end',
        },
      ]);
    },
  );

  it('is not contradicted by the organisation’s own words where nothing is kept', () => {
    for (const { networkAddress, page: _, ...words } of Object.values(five)) {
      if (networkAddress.kept !== 'none') continue;
      expect(JSON.stringify(words)).not.toMatch(/IP-adres|IP address|netwerkadres|network address/i);
    }
  });

  it('names the mark that is made of every address, with its hours', () => {
    const marks = ofEach((organisation) =>
      listKeptFacts(organisation).flatMap((fact) =>
        fact.kept && fact.what === 'address-mark' ? [fact.term] : [],
      ),
    );
    expect(marks).toEqual({
      caw: ['PT24H'],
      humanitas: ['PT24H'],
      'veilig-thuis': ['PT24H'],
      '1712': ['PT72H'],
      clbchat: ['PT24H'],
    });
  });
});

describe('what a visitor is told about everything else', () => {
  it('is each class of data that the organisation keeps, once', () => {
    expect(
      ofEach((organisation) =>
        listKeptFacts(organisation).map(({ kept, what }) => (kept ? what : `no ${what}`)),
      ),
    ).toEqual({
      caw: [
        'transcript',
        'nickname',
        'door-answers',
        'network-address',
        'address-mark',
        'contact-registration',
        'feedback',
        'mail',
        'dossier',
      ],
      humanitas: [
        'transcript',
        'nickname',
        'door-answers',
        'no network-address',
        'address-mark',
        'contact-registration',
        'feedback',
        'no dossier',
      ],
      'veilig-thuis': [
        'transcript',
        'nickname',
        'door-answers',
        'no network-address',
        'address-mark',
        'contact-registration',
        'advice-register',
      ],
      '1712': [
        'transcript',
        'nickname',
        'door-answers',
        'network-address',
        'address-mark',
        'consent',
        'contact-registration',
        'feedback',
        'mail',
        'dossier',
      ],
      clbchat: [
        'transcript',
        'nickname',
        'door-answers',
        'network-address',
        'coarse-place',
        'address-mark',
        'contact-registration',
        'feedback',
        'no dossier',
      ],
    });
  });

  it('leaves out answers at the door where nothing is asked', () => {
    const { humanitas } = five;
    const silent = { ...humanitas, door: { ...humanitas.door, questions: [] } };
    expect(listKeptFacts(silent).map(({ what }) => what)).not.toContain('door-answers');
  });

  it('says terms that can be read as durations', () => {
    for (const organisation of Object.values(five))
      for (const fact of listKeptFacts(organisation))
        if (fact.kept) expect(Temporal.Duration.from(fact.term).sign).toBe(1);
  });
});
