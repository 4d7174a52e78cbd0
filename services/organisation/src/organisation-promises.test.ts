import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ofEach } from './testing/five-organisations.ts';

/** Every row of the table that turned the five organisations' own texts into settings, each value pinned. */
describe('what the five organisations promise: who they are and when they are there', () => {
  it('they live in their own country and zone', () => {
    const belgian = ['be', 'Europe/Brussels'];
    const dutch = ['nl', 'Europe/Amsterdam'];
    expect(ofEach(({ country, zone }) => [country, zone])).toEqual({
      caw: belgian,
      humanitas: dutch,
      'veilig-thuis': dutch,
      '1712': belgian,
      clbchat: belgian,
    });
  });

  it('they speak their visitors’ languages and say je, and only Veilig Thuis says u in official texts', () => {
    expect(
      ofEach(({ languages, formOfAddress, officialFormOfAddress }) => [
        languages.join(' '),
        formOfAddress.nl,
        officialFormOfAddress.nl,
      ]),
    ).toEqual({
      caw: ['nl fr en', 'informal', 'informal'],
      humanitas: ['nl en', 'informal', 'informal'],
      'veilig-thuis': ['nl en', 'informal', 'formal'],
      '1712': ['nl fr en', 'informal', 'informal'],
      clbchat: ['nl en', 'informal', 'informal'],
    });
  });

  it('a visitor comes to the unit that is meant for them', () => {
    expect(ofEach(({ units, unitChoice }) => [units.length, unitChoice.kind])).toEqual({
      caw: [2, 'required'],
      humanitas: [1, 'only-one'],
      'veilig-thuis': [26, 'required'],
      '1712': [6, 'or-anywhere'],
      clbchat: [1, 'only-one'],
    });
    const { caw, '1712': provinces } = ofEach(({ units }) => units.map(({ id }) => id));
    expect(caw).toEqual(['volwassenen', 'jongeren']);
    expect(provinces).toEqual([
      'antwerpen',
      'brussel',
      'limburg',
      'oost-vlaanderen',
      'vlaams-brabant',
      'west-vlaanderen',
    ]);
  });

  it('they are open at the hours they announce', () => {
    expect(ofEach(({ units }) => [...new Set(units.map(({ hours }) => hours))])).toEqual({
      caw: ['Mo-Fr 13:00-17:00; PH off', 'Mo-Fr 13:00-19:00; PH off'],
      humanitas: ['Mo-Sa 14:00-23:00; Su 11:00-23:00'],
      'veilig-thuis': ['Mo-Fr 09:00-17:00'],
      '1712': ['Mo-Th 13:00-17:00,18:00-22:00'],
      clbchat: ['Mo,Tu,Th 17:00-21:00; We 14:00-21:00'],
    });
  });

  it('only CLBch@t closes in the school holidays, except on the days it lists', () => {
    expect(ofEach(({ opening }) => opening.schoolHolidays.closed)).toEqual({
      caw: false,
      humanitas: false,
      'veilig-thuis': false,
      '1712': false,
      clbchat: true,
    });
    const { holidays, openings } = ofEach(({ opening }) => opening.schoolHolidays).clbchat;
    expect(openings.length).toBeGreaterThan(0);
    for (const { day } of openings)
      expect(holidays.some(({ from, to }) => from <= day && day <= to)).toBe(true);
  });

  it('Humanitas lets nobody in during the last half hour, and the others do', () => {
    expect(ofEach(({ units }) => Math.max(...units.map(({ lastEntryMinutes }) => lastEntryMinutes)))).toEqual(
      {
        caw: 0,
        humanitas: 30,
        'veilig-thuis': 0,
        '1712': 0,
        clbchat: 0,
      },
    );
  });

  it('a conversation lasts an hour at CAW, three quarters at CLBch@t, and elsewhere as long as it takes', () => {
    const noLimit = { kind: 'no-limit' };
    expect(ofEach(({ conversation }) => conversation.duration)).toEqual({
      caw: {
        kind: 'limited',
        minutes: 60,
        ending: 'rounded-off',
        warningMinutes: [10, 5],
        extensions: 1,
        extensionMinutes: 15,
      },
      humanitas: noLimit,
      'veilig-thuis': noLimit,
      '1712': noLimit,
      clbchat: expect.objectContaining({ minutes: 45, ending: 'hard', extensions: 0 }),
    });
  });

  it('whoever finds everybody busy waits where there is a queue, and is told so where there is none', () => {
    expect(ofEach(({ waiting }) => waiting.queue)).toEqual({
      caw: { kind: 'none' },
      humanitas: { kind: 'limited', places: 10 },
      'veilig-thuis': { kind: 'unlimited' },
      '1712': { kind: 'limited', places: 10 },
      clbchat: { kind: 'none' },
    });
  });
});

describe('what the five organisations promise: at the door and on the other side', () => {
  it('they ask no more than their text says, and nothing but a nickname and a region is required', () => {
    expect(ofEach(({ door }) => [door.nickname.kind, ...door.questions.map(({ id }) => id)])).toEqual({
      caw: ['required', 'leeftijd', 'regio', 'geslacht'],
      humanitas: ['required', 'leeftijd', 'geslacht'],
      'veilig-thuis': ['required', 'over-wie', 'leeftijd'],
      '1712': ['made-up', 'leeftijd', 'geslacht'],
      clbchat: ['required', 'wie', 'leeftijd', 'geslacht', 'schooljaar'],
    });
    const required = ofEach(({ door }) => door.questions.some((question) => question.required));
    expect(Object.values(required)).toEqual([false, false, false, false, false]);
  });

  it('CLBch@t asks whether a pupil, a parent or a teacher is writing', () => {
    const who = ofEach(({ door }) => door.questions.find(({ id }) => id === 'wie')).clbchat;
    expect(who?.kind === 'choice' && who.choices.map(({ id }) => id)).toEqual([
      'leerling',
      'ouder',
      'leerkracht',
    ]);
  });

  it('a professional is led to the phone at Veilig Thuis and welcome elsewhere', () => {
    expect(ofEach(({ door }) => door.professionals.kind)).toEqual({
      caw: 'welcome',
      humanitas: 'welcome',
      'veilig-thuis': 'to-phone',
      '1712': 'welcome',
      clbchat: 'welcome',
    });
  });

  it('1712 asks consent before chat and mail, and the others inform', () => {
    expect(
      ofEach(({ door }) => (door.consent.kind === 'required' ? door.consent.before : door.consent.kind)),
    ).toEqual({
      caw: 'information',
      humanitas: 'information',
      'veilig-thuis': 'information',
      '1712': ['chat', 'mail'],
      clbchat: 'information',
    });
  });

  it('the text to which people consented at 1712 cannot change without a new version', () => {
    const { consent } = ofEach(({ door }) => door)['1712'];
    if (consent.kind !== 'required') throw new Error('1712 asks consent');
    const print = createHash('sha256').update(JSON.stringify(consent.text)).digest('hex').slice(0, 16);
    expect([consent.version, print]).toEqual(['2026-11-01', '048b8d025724d908']);
  });

  it('a counsellor is shown as the organisation chose', () => {
    expect(ofEach(({ counsellor }) => [counsellor.shownAs, counsellor.word.nl])).toEqual({
      caw: ['first-name-or-alias', 'hulpverlener'],
      humanitas: ['role', 'vrijwilliger'],
      'veilig-thuis': ['name', 'medewerker'],
      '1712': ['alias', 'hulpverlener'],
      clbchat: ['alias', 'CLB-medewerker'],
    });
  });

  it('at CLBch@t a counsellor talks with one visitor only', () => {
    expect(ofEach(({ counsellor }) => counsellor.conversationsAtOnce)).toEqual({
      caw: 2,
      humanitas: 2,
      'veilig-thuis': 2,
      '1712': 2,
      clbchat: 1,
    });
  });

  it('a visitor who loses the page comes back within five minutes; after closing it differs', () => {
    expect(
      ofEach(({ conversation }) => [
        conversation.returnWindowSeconds,
        conversation.afterClosing,
        conversation.sameNicknameAsks,
      ]),
    ).toEqual({
      caw: [300, 'return-window', true],
      humanitas: [300, 'return-window', false],
      'veilig-thuis': [300, 'while-open', false],
      '1712': [300, 'return-window', true],
      clbchat: [300, 'nothing', false],
    });
  });

  it('a block lasts eight hours, and only 1712 chooses its length', () => {
    expect(ofEach(({ block }) => [block.hours, block.length])).toEqual({
      caw: [8, 'fixed'],
      humanitas: [8, 'fixed'],
      'veilig-thuis': [8, 'fixed'],
      '1712': [8, 'chosen'],
      clbchat: [8, 'fixed'],
    });
  });

  it('whoever cannot come in is shown other help', () => {
    expect(ofEach(({ alternatives }) => alternatives.map(({ phone, id }) => phone ?? id))).toEqual({
      caw: ['112', '106', 'mail-een-caw'],
      humanitas: ['112', '0800-0113', 'later'],
      'veilig-thuis': ['0800-2000', '112'],
      '1712': ['1712', '101', '112', 'mail-1712'],
      clbchat: ['volwassene', '112', '106', 'mijn-clb'],
    });
    const moments = ofEach(({ alternatives }) => new Set(alternatives.map(({ when }) => when.join(' '))));
    for (const when of Object.values(moments)) expect([...when]).toEqual(['closed busy blocked']);
  });

  it('what is said about the visitor’s own computer is honest', () => {
    expect(ofEach(({ traces }) => traces.advice)).toEqual({
      caw: 'clear-history',
      humanitas: 'none',
      'veilig-thuis': 'clear-last-number',
      '1712': 'clear-history',
      clbchat: 'nothing-of-ours',
    });
    expect(ofEach(({ traces }) => traces.text.nl).clbchat).toMatch(/browser kan wel zelf onthouden/);
  });
});
