import { describe, expect, it } from '@jest/globals';
import { ok, refuse } from '@baken/kernel';
import { complaint, run } from './programs.ts';

const environment = process.env;
const shell = (script: string, more = {}) =>
  run('/bin/sh', ['-c', script], { environment, withinMilliseconds: 10_000, ...more });

describe('a program that is run to its end', () => {
  it('answers with what it printed', async () => {
    expect(await shell('echo 2.15.1')).toEqual(ok('2.15.1\n'));
  });

  it('answers with the line in which it says what went wrong', async () => {
    expect(await shell('echo "error: no such package"; echo "more about it" >&2; exit 1')).toEqual(
      refuse('more about it'),
    );
    expect(complaint('warning: slow\n\u001b[31merror\u001b[0m: no such package\nRun it with -v\n')).toBe(
      'error: no such package',
    );
    expect(complaint('[ERROR] No room on the disk\n[ERROR] \n')).toBe('[ERROR] No room on the disk');
  });

  it.each([
    '[ERROR] Could not transfer the artifact: Connect to 127.0.0.1:1 failed -> [Help 1]',
    'ERROR: Could not find a version that satisfies the requirement (from versions: none)',
    'go: Get "it": dial tcp 127.0.0.1:1: connect: connection refused',
    'error: download of config.json failed',
  ])('says in the same words that a registry is out of reach: %p', (line) => {
    expect(complaint(line)).toBe('what it needs cannot be downloaded from here');
  });

  it('is ended when it takes too long', async () => {
    expect(await shell('exec sleep 60', { withinMilliseconds: 100 })).toEqual(refuse('no end after 0.1 s'));
  });

  it('is ended when it has said nothing in time, and not when it has', async () => {
    expect(await shell('exec sleep 60', { firstWordWithinMilliseconds: 100 })).toEqual(
      refuse('nothing came within 100 ms'),
    );
    expect(await shell('echo begun; sleep 0.3; echo done', { firstWordWithinMilliseconds: 250 })).toEqual(
      ok('begun\ndone\n'),
    );
  });

  it('that does not exist is a refusal, not an exception', async () => {
    expect((await run('/nowhere/at-all', [], { environment, withinMilliseconds: 100 })).ok).toBe(false);
  });
});
