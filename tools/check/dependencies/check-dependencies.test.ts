import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkDependencies } from './check-dependencies.ts';

const findingsFor = (dependencies: object, text = '') =>
  checkDependencies(
    treeOf({
      'services/routing/package.json': JSON.stringify({ dependencies }, undefined, 2),
      'services/routing/src/store/a.ts': text,
    }),
  ).findings.map(({ says, line }) => `${line} ${says}`);

describe('packages that a workspace runs with', () => {
  it('takes a package that a module imports, whole or in part', () => {
    const text = "import type { A } from 'mongoose';\nimport '@nats-io/jetstream/internal';";
    expect(findingsFor({ mongoose: '9.12.1', '@nats-io/jetstream': '3.4.0' }, text)).toEqual([]);
  });

  it('finds a package that nothing imports', () => {
    expect(findingsFor({ mongoose: '9.12.1' })).toEqual(['3 mongoose is not imported here']);
  });

  it.each(['^9.12.1', '~9.12.1', '*', 'latest', '9'])('refuses %s as a version', (version) => {
    expect(findingsFor({ mongoose: version }, "import 'mongoose';")).toEqual([
      '3 mongoose has no exact version',
    ]);
  });
});
