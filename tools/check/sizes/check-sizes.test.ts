import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkSizes } from './check-sizes.ts';

const lines = (count: number): string => 'const a = 1;\n'.repeat(count);
const usual = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`tools/usual-${number}.ts`, lines(60)]));
const sizesOf = (texts: Readonly<Record<string, string>>) => checkSizes(treeOf({ ...usual, ...texts }));

describe('sizes of modules', () => {
  it('lets 400 lines pass and stops 401', () => {
    expect(sizesOf({ 'tools/a.ts': lines(400) }).findings).toEqual([]);
    expect(sizesOf({ 'tools/a.ts': lines(401) }).findings).toMatchObject([{ path: 'tools/a.ts', line: 400 }]);
  });

  it('gives a test a hundred lines more', () => {
    expect(sizesOf({ 'tools/a.test.ts': lines(500) }).findings).toEqual([]);
    expect(sizesOf({ 'tools/a.test.ts': lines(501) }).findings).toHaveLength(1);
  });

  it('says which modules ask for a split', () => {
    expect(sizesOf({ 'tools/a.ts': lines(250) }).notes).toEqual([]);
    expect(sizesOf({ 'tools/a.ts': lines(251) }).notes).toEqual([
      'tools/a.ts has 251 lines and asks for a split',
    ]);
  });

  it('keeps the median between crumbs and lumps', () => {
    const all = (count: number) => checkSizes(treeOf({ 'tools/a.ts': lines(count) }));
    expect(all(29).findings).toMatchObject([{ fix: 'join what is one idea' }]);
    expect(all(30).findings).toEqual([]);
    expect(all(110).findings).toEqual([]);
    expect(all(111).findings).toMatchObject([{ fix: 'split the long ones' }]);
  });

  it('leaves generated code out', () => {
    expect(sizesOf({ 'proto/src/gen/a.ts': lines(2000) }).findings).toEqual([]);
  });
});
