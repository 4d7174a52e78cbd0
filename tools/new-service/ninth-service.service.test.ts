import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyRepository, type CopyOfRepository } from './testing/copy-of-repository.ts';

const node = process.execPath;
const jestProgram = 'node_modules/.bin/jest';
const folders = ['services/greeting', 'proto/baken/greeting', 'proto/src/gen/baken/greeting'];

describe('a ninth service', () => {
  let copy: CopyOfRepository;
  const changed = async () =>
    (await copy.run('git', 'status', '--porcelain', '--', ':!**/node_modules')).trim();
  const commit = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--all'];

  beforeAll(async () => {
    copy = await copyRepository();
    await copy.run(node, 'tools/gen/gen.ts');
    await copy.run('git', ...commit, '--allow-empty', '--message', 'what is generated is as it should be');
    await copy.run(node, 'tools/new-service/new-service.ts', 'greeting');
  }, 240_000);

  afterAll(() => copy.remove());

  it('only adds files, and leaves everything that is generated as it is', async () => {
    expect((await changed()).split('\n').sort()).toEqual(folders.map((folder) => `?? ${folder}/`).sort());
    expect(await copy.run(node, 'tools/gen/gen.ts', '--check')).toContain('all as they should be');
  }, 240_000);

  it('starts, answers a call, and passes its own tests', async () => {
    await copy.run(node, jestProgram, 'services/greeting');
  }, 240_000);

  it('keeps the laws of the house', async () => {
    const names = [
      'imports',
      'circles',
      'dead-exports',
      'sizes',
      'names',
      'tests',
      'leftovers',
      'topology',
      'access',
    ];
    const report = await copy
      .run(node, 'tools/check/check.ts', ...names, 'faults', 'log', 'links')
      .catch(String);
    expect(report.split('\n').filter((line) => line.includes('greeting') && !line.includes('note:'))).toEqual(
      [],
    );
    await copy.run(
      node,
      'node_modules/.bin/tsc',
      '--noEmit',
      '-p',
      'tools/new-service/testing/ninth.tsconfig.json',
    );
  }, 240_000);

  it('is gone after one git clean', async () => {
    await copy.run('git', 'clean', '-fd', '--quiet', ...folders);
    expect(await changed()).toBe('');
  });
});
