import { describe, expect, it } from '@jest/globals';
import { writtenModules } from '../tree/kind.ts';
import { treeOf } from '../tree/tree.ts';
import { blindRules, breaksOf } from './check-imports.ts';
import { allRules, readFixture } from './fixture.ts';

const kernel = {
  'package.json': '{}',
  'services/kernel/package.json': '{"name":"@baken/kernel"}',
  'services/kernel/src/index.ts': 'export const ok = 1;',
  'services/routing/package.json': '{"name":"@baken/routing","dependencies":{"@baken/kernel":"0.1.0"}}',
};
const breaksIn = (path: string, text: string) => {
  const tree = treeOf({ ...kernel, [path]: text });
  return writtenModules(tree).flatMap((module) => breaksOf(tree, module));
};

describe('who may import whom', () => {
  it('sees every rule broken in the fixture', () => {
    expect(writtenModules(readFixture()).length).toBeGreaterThan(0);
    expect(allRules().length).toBeGreaterThan(50);
    expect(blindRules(readFixture())).toEqual([]);
  });

  it('notices when nothing breaks a rule any more', () => {
    expect(blindRules(treeOf({}))).toHaveLength(allRules().length);
  });

  it('lets a rule import the kernel', () => {
    expect(breaksIn('services/routing/src/domain/match.ts', "import { ok } from '@baken/kernel';")).toEqual(
      [],
    );
  });

  it('says which line imports what, and why that is not allowed', () => {
    expect(breaksIn('services/routing/src/domain/match.ts', "\nimport fs from 'node:fs';")).toEqual([
      {
        path: 'services/routing/src/domain/match.ts',
        line: 2,
        rule: 'domain: a rule is pure: it reaches nothing outside its arguments',
        says: "domain may not import 'node:fs'",
        fix: 'a rule is pure: it reaches nothing outside its arguments',
      },
    ]);
  });

  it.each([
    ["import type { A } from 'mongoose';"],
    ["export { A } from 'mongoose';"],
    ["export * from 'mongoose';"],
    ["const a = () => import('mongoose');"],
    ["type A = import('mongoose').A;"],
    ["import 'mongoose';"],
  ])('sees an import however it is written: %s', (text) => {
    expect(breaksIn('services/routing/src/domain/match.ts', text)).not.toEqual([]);
  });

  it('sees the clock in a rule, and not a field that has its name', () => {
    expect(
      breaksIn('services/routing/src/domain/match.ts', 'export const now = () => Date.now();'),
    ).toHaveLength(1);
    expect(breaksIn('services/routing/src/domain/match.ts', 'type A = { performance: string };')).toEqual([]);
  });

  it('asks for a room for every module', () => {
    expect(breaksIn('services/routing/src/attic/old.ts', '')).toMatchObject([
      { rule: 'a module belongs to a room', line: 0 },
    ]);
  });
});
