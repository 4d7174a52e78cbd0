import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Generator } from '../../gen/generated-file.ts';
import { differenceFrom } from '../../gen/make-files.ts';
import { outcomeOfDifference } from './outcome-of-difference.ts';

const root = mkdtempSync(join(tmpdir(), 'baken-generated-'));
execFileSync('git', ['init', '--quiet'], { cwd: root });
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const found = async (generator: Generator) =>
  outcomeOfDifference(await differenceFrom(root, [generator], async (_root, file) => file));
afterAll(() => rmSync(root, { recursive: true }));

describe('generated files', () => {
  it('passes when the files are what is made', async () => {
    write('table.txt', 'one\n');
    const make = () => [{ path: 'table.txt', text: 'one\n' }];
    expect(await found({ name: 'table', make })).toEqual({ seen: 1, of: 'files', findings: [] });
  });

  it('names a file that somebody changed by hand, and one that is not there', async () => {
    write('table.txt', 'changed\n');
    const files = ['table.txt', 'missing.txt'].map((path) => ({ path, text: 'one\n' }));
    const { findings } = await found({ name: 'table', make: () => files });
    expect(findings.map(({ path }) => path)).toEqual(['table.txt', 'missing.txt']);
  });

  it('names a file that nothing makes any more', async () => {
    write('old.txt', '');
    const { findings } = await found({ name: 'all', folder: 'old', make: () => [] });
    expect(findings).toMatchObject([{ path: 'old.txt', says: 'nothing makes it any more' }]);
  });
});
