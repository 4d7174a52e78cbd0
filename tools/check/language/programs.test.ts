import { describe, expect, it } from '@jest/globals';
import { findingsOfBuf } from '../contract/check-contract.ts';
import { outcomeOfPrettier } from './check-format.ts';
import { outcomeOfEslint } from './check-lint.ts';
import { outcomeOfTsc } from './check-types.ts';

const said = (code: number | null, out: string, errors = '') => ({ code, out, errors });

describe('programs that check the language', () => {
  it('reads the errors of the compiler, and counts our own files', () => {
    const out = 'tools/a.ts(3,7): error TS2322: No.\n/repo/node_modules/b.d.ts\n/repo/tools/a.ts\n';
    expect(outcomeOfTsc('/repo', said(2, out))).toEqual({
      seen: 1,
      of: 'files',
      findings: [{ path: 'tools/a.ts', line: 3, says: 'No.', fix: 'see TS2322' }],
    });
  });

  it('reads what the linter found', () => {
    const message = { line: 4, message: 'No.', ruleId: 'no-floating-promises' };
    const out = JSON.stringify([{ filePath: '/repo/tools/a.ts', messages: [message] }]);
    expect(outcomeOfEslint('/repo', said(1, out)).findings).toEqual([
      { path: 'tools/a.ts', line: 4, says: 'No.', fix: 'see the rule no-floating-promises' },
    ]);
  });

  it('reads which files are not formatted', () => {
    expect(outcomeOfPrettier(9, said(1, 'tools/a.ts\n')).findings).toMatchObject([{ path: 'tools/a.ts' }]);
  });

  it('reads what would break in the contract', () => {
    const problem = { path: 'baken/a/v1/a.proto', start_line: 7, message: 'Field "1" was deleted.' };
    expect(findingsOfBuf(said(100, `${JSON.stringify(problem)}\n`), 'keep it')).toEqual([
      { path: 'proto/baken/a/v1/a.proto', line: 7, says: 'Field "1" was deleted.', fix: 'keep it' },
    ]);
    expect(findingsOfBuf(said(0, ''), 'keep it')).toEqual([]);
  });

  it('does not take a program that broke for one that found nothing', () => {
    const broken = said(2, '', 'out of memory');
    for (const outcome of [
      outcomeOfTsc('/repo', broken),
      outcomeOfEslint('/repo', broken),
      outcomeOfPrettier(9, broken),
    ])
      expect(outcome.findings[0]?.says).toContain('out of memory');
    expect(findingsOfBuf(broken, '')[0]?.says).toContain('out of memory');
  });
});
