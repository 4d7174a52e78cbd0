import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkDeadExports } from './check-dead-exports.ts';

const deadIn = (texts: Readonly<Record<string, string>>) =>
  checkDeadExports(treeOf({ 'package.json': '{}', ...texts })).findings.map(
    ({ path, line, fix }) => `${path}:${line} ${fix}`,
  );

describe('exports that nobody uses', () => {
  it('finds a function that nobody imports', () => {
    expect(deadIn({ 'tools/a.ts': '\nexport const lonely = () => 1;' })).toEqual([
      'tools/a.ts:2 remove it, or use it',
    ]);
  });

  it('finds an export that only its own module uses', () => {
    expect(deadIn({ 'tools/a.ts': 'export const inner = 1;\nconsole.log(inner);' })).toEqual([
      'tools/a.ts:1 take the word `export` away',
    ]);
  });

  it('does not count a test as a use', () => {
    const texts = {
      'tools/a.ts': 'export const tested = 1;',
      'tools/a.test.ts': "import { tested } from './a.ts';",
    };
    expect(deadIn(texts)).toEqual(['tools/a.ts:1 remove it, or use it']);
  });

  it('lets a test reach what its module uses', () => {
    const texts = {
      'tools/a.ts': 'export const inner = 1;\nconsole.log(inner);',
      'tools/a.test.ts': "import { inner } from './a.ts';",
    };
    expect(deadIn(texts)).toEqual([]);
  });

  it('counts a test as a use of what is made for tests', () => {
    const texts = {
      'services/runtime/src/testing/clock.ts': 'export const movableClock = 1;',
      'services/routing/test/a.test.ts': "import { movableClock } from '../../runtime/src/testing/clock.ts';",
    };
    expect(deadIn(texts)).toEqual([]);
  });

  it('follows a name through the front of a package', () => {
    const texts = {
      'proto/package.json': '{"name":"@baken/proto"}',
      'proto/src/index.ts': "export * from './used.ts';\nexport { two as three, four } from './named.ts';",
      'proto/src/used.ts': 'export const one = 1;\nexport const dead = 1;',
      'proto/src/named.ts': 'export const two = 2;\nexport const four = 4;',
      'tools/a.ts': "import { one, three } from '@baken/proto';",
    };
    expect(deadIn(texts)).toEqual([
      'proto/src/index.ts:2 remove it, or use it',
      'proto/src/used.ts:2 remove it, or use it',
      'proto/src/named.ts:2 remove it, or use it',
    ]);
  });

  it('lets a type name a part of something exported', () => {
    const texts = {
      'tools/a.ts': 'export interface Part { readonly a: 1 }\nexport interface Whole { readonly part: Part }',
      'tools/b.ts': "import type { Whole } from './a.ts';",
    };
    expect(deadIn(texts)).toEqual([]);
  });

  it('takes a dynamic import for a use of everything, or of what is picked from it', () => {
    const two = 'export const one = 1;\nexport const two = 2;';
    expect(deadIn({ 'tools/a.ts': two, 'tools/b.ts': "void import('./a.ts');" })).toEqual([]);
    expect(deadIn({ 'tools/a.ts': two, 'tools/b.ts': "const { one } = await import('./a.ts');" })).toEqual([
      'tools/a.ts:2 remove it, or use it',
    ]);
  });
});
