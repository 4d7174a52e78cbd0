import { describe, expect, it } from '@jest/globals';
import { reportOf } from './report.ts';

describe('the report of a check', () => {
  it('passes a check that looked at something and found nothing', () => {
    const { passed, text } = reportOf('names', { seen: 7, of: 'names', findings: [] }, 120);
    expect(passed).toBe(true);
    expect(text).toMatch(/^✔ names +7 names +0\.1 s$/);
  });

  it('says where, what and what to do', () => {
    const finding = { path: 'tools/a.ts', line: 3, says: 'something is left to do', fix: 'do it now' };
    const { passed, text } = reportOf('leftovers', { seen: 7, of: 'files', findings: [finding] }, 0);
    expect(passed).toBe(false);
    expect(text).toContain('tools/a.ts:3  something is left to do; do it now');
  });

  it('fails a check that saw nothing', () => {
    expect(reportOf('names', { seen: 0, of: 'names', findings: [] }, 0).passed).toBe(false);
  });
});
