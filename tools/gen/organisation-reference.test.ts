import { describe, expect, it } from '@jest/globals';
import { generateOrganisationFiles } from './generate-organisation-files.ts';
import { generateOrganisationReference } from './organisation-reference.ts';
import { generateOrganisationSchema } from './organisation-schema.ts';

const rows = generateOrganisationReference()
  .text.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

describe('the reference of an organisation’s settings', () => {
  it('has a row for every setting, with a meaning and a unit or the values it can have', () => {
    expect(rows.length).toBeGreaterThan(150);
    const groups = rows.map(([, field]) => field?.replaceAll('`', '') ?? '').filter(Boolean);
    for (const [, field, meaning, unit] of rows) {
      expect([field, meaning]).not.toEqual([field, '']);
      const isGroup = groups.some(
        (other) => other !== field && startsInside(other, field?.replaceAll('`', '')),
      );
      if (!isGroup) expect([field, unit]).not.toEqual([field, '']);
    }
  });

  it('says the default and the unit of the time to answer an offer', () => {
    expect(rows).toContainEqual([
      '',
      '`waiting.offerSeconds`',
      'How long a counsellor has to answer an offer before it goes to the next one.',
      'seconds',
      '`20`',
      '',
    ]);
  });
});

const startsInside = (other: string, field = ''): boolean =>
  other.startsWith(`${field}.`) || other.startsWith(`${field}(`) || other.startsWith(`${field}[]`);

describe('the JSON Schema for the chart', () => {
  const { text } = generateOrganisationSchema();

  it('closes every object, so that Helm refuses an unknown key', () => {
    const open = [...text.matchAll(/"type": "object"/g)].length;
    const closed = [...text.matchAll(/"additionalProperties": false/g)].length;
    expect([open > 100, closed]).toEqual([true, open]);
  });

  it('uses only expressions that Helm can read', () => {
    expect(text).not.toMatch(/"pattern": ".*\(\?[=!<]/);
  });

  it('is written beside the reference', () => {
    expect(generateOrganisationFiles().map(({ path }) => path)).toEqual([
      'charts/helpline/organisation.schema.json',
      'services/organisation/REFERENCE.md',
    ]);
  });
});
