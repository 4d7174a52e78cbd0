import type { Outcome } from '../check-shape.ts';
import type { Tree } from '../tree/tree.ts';
import { cache, runProgram, withoutPlace, type Said } from './run-program.ts';

const formatted = /\.(tsx?|mjs|json|md|css|html|ya?ml)$/;

export const checkFormat = async (root: string, tree: Tree): Promise<Outcome> => {
  const paths = tree.files.map(({ path }) => path).filter((path) => formatted.test(path));
  return outcomeOfPrettier(
    paths.length,
    await runProgram(root, 'prettier', [
      '--list-different',
      '--cache',
      '--cache-location',
      `${cache}/format`,
      ...paths,
    ]),
  );
};

/** Reads what `prettier --list-different` said: the files it would change, one a line. */
export const outcomeOfPrettier = (seen: number, said: Said): Outcome => {
  const paths = said.out.split('\n').filter((line) => line !== '');
  const findings = paths.map((path) => ({
    path,
    line: 0,
    says: 'is not written as prettier writes',
    fix: 'run npm run format',
  }));
  const failed = said.code !== 0 && findings.length === 0;
  return { seen, of: 'files', findings: failed ? [withoutPlace('prettier', said)] : findings };
};
