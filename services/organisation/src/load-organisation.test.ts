import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parseDocument } from 'yaml';
import { loadOrganisation, organisationNames } from './load-organisation.ts';

const folder = mkdtempSync(join(tmpdir(), 'baken-organisation-'));
afterAll(() => rmSync(folder, { recursive: true }));

const charts = fileURLToPath(new URL('../../../charts/organisations/', import.meta.url));

const loadText = (text: string) => {
  const path = join(folder, 'tried.yaml');
  writeFileSync(path, text);
  return loadOrganisation(path);
};

type Change = readonly [place: string, value: unknown];

/** The mistakes that are found when some places of an organisation's file are changed; `undefined` takes a place away. */
const mistakesAfter = (name: string, ...changes: readonly Change[]): readonly string[] => {
  const document = parseDocument(readFileSync(join(charts, `${name}.yaml`), 'utf8'));
  for (const [place, value] of changes) {
    const path = ['organisation', ...place.split('.')];
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
  }
  const result = loadText(document.toString());
  return result.ok ? [] : result.fault.mistakes.map(({ path, message }) => `${path}: ${message}`);
};

describe('the five organisations', () => {
  it('are known by name', () => {
    expect(organisationNames()).toEqual(['1712', 'caw', 'clbchat', 'humanitas', 'veilig-thuis']);
  });

  it.each(organisationNames())('%s loads, and its file is named after it', (name) => {
    const result = loadOrganisation(name);
    expect(result.ok ? result.value.id : result.fault.message).toBe(name);
  });

  it('load by path as well as by name', () => {
    expect(loadOrganisation(join(charts, 'caw.yaml'))).toEqual(loadOrganisation('caw'));
  });
});

describe('an organisation that cannot be loaded', () => {
  it('is answered with the names that exist when its name does not', () => {
    const result = loadOrganisation('nonsense');
    expect(result).toMatchObject({
      ok: false,
      fault: {
        code: 'organisation.unknown',
        message:
          'There is no organisation "nonsense". There are: 1712, caw, clbchat, humanitas, veilig-thuis.',
      },
    });
  });

  it('is answered with its path when there is no such file', () => {
    expect(loadOrganisation('/nowhere/caw.yaml')).toMatchObject({
      fault: { code: 'organisation.unknown', message: 'There is no file /nowhere/caw.yaml.' },
    });
  });

  it('is answered with the line when the file is not YAML', () => {
    const result = loadText('organisation: { id: caw');
    expect(result).toMatchObject({ fault: { code: 'organisation.unreadable' } });
    expect(result.ok || result.fault.message).toContain('line 1');
  });

  it('is answered with what lacks when the file has no organisation', () => {
    expect(loadText('replicas: 2')).toMatchObject({ fault: { code: 'organisation.unreadable' } });
  });
});

describe('a mistake in the file', () => {
  const mistakes: readonly (readonly [what: string, change: Change, found: readonly unknown[]])[] = [
    ['an unknown key', ['page.color', '#333333'], ['organisation.page.color: is an unknown key']],
    ['an unknown key at the top', ['colour', '#333333'], ['organisation.colour: is an unknown key']],
    ['a setting that is missing', ['dossier', undefined], ['organisation.dossier: is missing']],
    [
      'hours that the library cannot read, with the place in the text',
      ['units.1.hours', 'Mo-Fri 13:00-1700'],
      ['organisation.units[1].hours: Mo-Fri 13:00-1700 <--- (Time range does not continue as expected)'],
    ],
    [
      'hours of an alternative',
      ['alternatives.0.hours.opening', 'always'],
      [expect.stringMatching(/^organisation\.alternatives\[0\]\.hours\.opening: always <---/)],
    ],
    [
      'hours with a doubtful meaning',
      ['opening.hours', 'Mo-Fr 9-17'],
      [expect.stringMatching(/^organisation\.opening\.hours: Mo-Fr 9-17 <--- \(Time range without minutes/)],
    ],
    [
      'school holidays in the hours, which no calendar knows',
      ['opening.hours', 'Mo-Fr 09:00-17:00; SH off'],
      ['organisation.opening.hours: uses SH: school holidays belong in opening.schoolHolidays'],
    ],
    [
      'a term of zero days',
      ['retention.transcript', 'P0D'],
      [
        'organisation.retention.transcript: must be an ISO 8601 term longer than zero, such as P6M, P6W or P1D',
      ],
    ],
    [
      'a colour that cannot be read on white',
      ['page.colour', '#ffcc00'],
      ['organisation.page.colour: has a contrast of 1.51 with white and needs 4.5'],
    ],
    [
      'a logo with a script in it',
      ['page.logo', '<svg onload="x()"></svg>'],
      ['organisation.page.logo: must hold shapes only: no script, style, link or image'],
    ],
    [
      'two units with one id',
      ['units.1.id', 'volwassenen'],
      ['organisation.units[1].id: "volwassenen" is used twice'],
    ],
    [
      'two questions with one id',
      ['door.questions.2.id', 'leeftijd'],
      ['organisation.door.questions[2].id: "leeftijd" is used twice'],
    ],
    [
      'a text without a declared language',
      ['texts.closed.fr', undefined],
      ['organisation.texts.closed.fr: is missing, and the organisation declares this language'],
    ],
    [
      'a text in a language that is not declared',
      ['texts.closed.de', 'Geschlossen.'],
      ['organisation.texts.closed.de: is a language that the organisation does not declare'],
    ],
    [
      'an address that may be anything',
      ['networkAddress.kept', 'sometimes'],
      [expect.stringMatching(/^organisation\.networkAddress\.kept: .*"shown"\|"vault"\|"none"/)],
    ],
    [
      'a zone that does not exist',
      ['zone', 'Europe/Brussel'],
      ['organisation.zone: must be a time zone of the IANA list, such as Europe/Brussels'],
    ],
    [
      'a link that is not https',
      ['page.leaveQuicklyTo', 'http://www.meteo.be'],
      ['organisation.page.leaveQuicklyTo: must be an https address'],
    ],
  ];

  it.each(mistakes)('is refused with its place: %s', (_, change, found) => {
    expect(mistakesAfter('caw', change)).toEqual(found);
  });

  it('does not hide another one: all are told in one message', () => {
    const result = loadText('organisation: { id: caw, languages: [nl], texts: { closed: {} } }');
    const message = result.ok ? '' : result.fault.message;
    expect(message).toContain('tried.yaml cannot be used:\n');
    for (const line of ['organisation.name: is missing', 'organisation.texts.farewell: is missing'])
      expect(message).toContain(`  ${line}`);
  });
});

describe('settings that contradict each other', () => {
  const contradictions: readonly (readonly [
    what: string,
    organisation: string,
    change: Change,
    path: string,
  ])[] = [
    [
      'a term for addresses that are not kept',
      'humanitas',
      ['retention.networkAddress', 'P1D'],
      'retention.networkAddress',
    ],
    [
      'addresses that are kept without a term',
      'caw',
      ['retention.networkAddress', undefined],
      'retention.networkAddress',
    ],
    [
      'a place of an address that is not kept',
      'humanitas',
      ['networkAddress.coarsePlace', true],
      'networkAddress.coarsePlace',
    ],
    [
      'an address to pass on that is not kept',
      'humanitas',
      ['secrecy.networkAddressUsed', true],
      'secrecy.networkAddressUsed',
    ],
    [
      'a choice of units where there is one',
      'clbchat',
      ['unitChoice', { kind: 'required', question: { nl: 'Wie?', en: 'Who?' } }],
      'unitChoice.kind',
    ],
    ['mail without a term', '1712', ['retention.mail', undefined], 'retention.mail'],
    ['feedback without a term', 'caw', ['retention.feedback', undefined], 'retention.feedback'],
    ['consent without a term', '1712', ['retention.consent', undefined], 'retention.consent'],
    ['consent before a mail that is not offered', '1712', ['mail', { kind: 'none' }], 'door.consent.before'],
    ['a longest block shorter than the block', '1712', ['block.longestHours', 4], 'block.longestHours'],
    [
      'a mark that fades before a block ends',
      '1712',
      ['networkAddress.markHours', 24],
      'networkAddress.markHours',
    ],
    [
      'a warning before the conversation begins',
      'clbchat',
      ['conversation.duration.warningMinutes', [50]],
      'conversation.duration.warningMinutes',
    ],
  ];

  it.each(contradictions)('are refused: %s', (_, organisation, change, path) => {
    expect(mistakesAfter(organisation, change)).toContainEqual(
      expect.stringContaining(`organisation.${path}: `),
    );
  });
});

describe('what a unit inherits', () => {
  it('is filled in, so that every unit has its own hours, queue and times', () => {
    const result = loadOrganisation('caw');
    expect(
      result.ok &&
        result.value.units.map(({ hours, lastEntryMinutes, queue, offerSeconds }) => [
          hours,
          lastEntryMinutes,
          queue.kind,
          offerSeconds,
        ]),
    ).toEqual([
      ['Mo-Fr 13:00-17:00; PH off', 0, 'none', 20],
      ['Mo-Fr 13:00-19:00; PH off', 0, 'none', 20],
    ]);
  });
});
