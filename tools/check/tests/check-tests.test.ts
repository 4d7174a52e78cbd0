import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkTests } from './check-tests.ts';

const findingsIn = (text: string) => checkTests(treeOf({ 'tools/a.test.ts': text })).findings;
const sound = "it('gives the place back', () => {});";

describe('tests', () => {
  it.each([
    "it.skip('gives the place back', () => {});",
    "test.only('gives the place back', () => {});",
    "it.todo('gives the place back');",
    "describe.skip('a place', () => {});",
    "it.skip.each([1])('gives the place back', () => {});",
    "xit('gives the place back', () => {});",
    "fdescribe('a place', () => {});",
    "jest.mock('./place.ts');",
    'await new Promise((resolve) => setTimeout(resolve, 100));',
  ])('refuses %s', (text) => {
    expect(findingsIn(`${sound}\n${text}`)).toMatchObject([{ path: 'tools/a.test.ts', line: 2 }]);
  });

  it('refuses a title that is no sentence', () => {
    expect(findingsIn("it('works', () => {});")).toMatchObject([{ says: '"works" is not a sentence' }]);
  });

  it('refuses a test file without a test', () => {
    expect(findingsIn('export {};')).toHaveLength(1);
  });

  it('counts what runs', () => {
    const text = `${sound}\nit.each([1])('keeps %s', () => {});\ntest('keeps the rest', () => {});`;
    expect(checkTests(treeOf({ 'tools/a.test.ts': text }))).toEqual({ seen: 3, of: 'tests', findings: [] });
  });
});
