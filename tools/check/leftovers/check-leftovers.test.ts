import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkLeftovers } from './check-leftovers.ts';

const linesFound = (text: string) =>
  checkLeftovers(treeOf({ 'tools/a.ts': text })).findings.map(({ line }) => line);

/** Put together, so that this file does not find itself. */
const words = (...parts: readonly string[]): string => parts.join('');

describe('leftovers', () => {
  it.each([
    words('// TO', 'DO: the rest'),
    words('// FIX', 'ME'),
    words('// eslint-', 'disable-next-line no-console'),
    words('// @ts-', 'ignore'),
    words('// @ts-', 'expect-error'),
    words('<<<<', '<<< HEAD'),
  ])('finds %s', (text) => expect(linesFound(`\n${text}`)).toEqual([2]));

  it.each([
    words('// eslint-', 'disable-next-line no-console -- the start table is for the person who started it'),
    words('// @ts-', 'expect-error the third argument is the point of this test'),
    'const todos = 1;',
  ])('lets %s be', (text) => expect(linesFound(text)).toEqual([]));
});
