import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import type { Finding, Outcome } from '../check-shape.ts';
import { runProgram, withoutPlace, type Said } from '../language/run-program.ts';
import type { Tree } from '../tree/tree.ts';

/**
 * The contract as buf reads it: written as contracts are, and nothing in it breaks who still speaks the one before, which is the
 * last release (tag `v…`), or what is committed while there is no release.
 */
export const checkContract = async (root: string, tree: Tree): Promise<Outcome> => {
  const before = `../.git#ref=${lastRelease(root) ?? 'HEAD'},subdir=proto`;
  const json = ['--error-format', 'json'];
  const lint = await runProgram(root, 'buf', ['lint', ...json], 'proto');
  const breaking = await runProgram(root, 'buf', ['breaking', '--against', before, ...json], 'proto');
  return {
    seen: tree.files.filter(({ path }) => path.endsWith('.proto')).length,
    of: `files, compared with ${lastRelease(root) ?? 'the last commit'}`,
    findings: [
      ...findingsOfBuf(lint, 'write it as the other files do'),
      ...findingsOfBuf(
        breaking,
        'add something new instead: who runs the old contract must still understand',
      ),
    ],
  };
};

const lastRelease = (root: string): string | undefined => {
  const tags = execFileSync('git', ['tag', '--list', 'v*', '--sort=-version:refname', '--merged'], {
    cwd: root,
    encoding: 'utf8',
  });
  return tags.split('\n').find((tag) => tag !== '');
};

const problem = z.object({
  path: z.string().default(''),
  start_line: z.number().default(0),
  message: z.string(),
});

/** Reads what `buf lint` or `buf breaking` said: a problem a line. */
export const findingsOfBuf = (said: Said, fix: string): readonly Finding[] => {
  if (said.code === 0) return [];
  const lines = said.out.split('\n').filter((line) => line.startsWith('{'));
  if (lines.length === 0) return [withoutPlace('buf', said)];
  return lines.map((line) => {
    const { path, start_line, message } = problem.parse(JSON.parse(line));
    return { path: `proto/${path}`, line: start_line, says: message, fix };
  });
};
