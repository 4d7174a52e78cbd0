import type { Finding, Outcome } from '../check-shape.ts';
import { writtenFiles } from '../tree/kind.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

interface Leftover {
  readonly text: RegExp;
  readonly says: string;
  readonly fix: string;
}

/** Each expression is written so that it does not find itself. */
const leftovers: readonly Leftover[] = [
  {
    text: /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/,
    says: 'something is left to do',
    fix: 'do it now, or open an issue',
  },
  {
    text: /eslint-disabl[e](?!.*\s--\s\S)/,
    says: 'a lint rule is switched off without a reason',
    fix: 'write `-- why` after it, or satisfy the rule',
  },
  {
    text: /@ts-(ignor[e]|nochec[k])/,
    says: 'the compiler is told to look away',
    fix: 'declare the type that is missing',
  },
  {
    text: /@ts-expect-erro[r]\s*$/,
    says: 'an error is expected without a reason',
    fix: 'write after it why the error is right',
  },
  { text: /^(<{7}|>{7}|={7})( |$)/, says: 'the mark of a merge is left behind', fix: 'choose one side' },
];

const unread = /(^|\/)package-lock\.json$/;

/** Things that somebody meant to come back to. */
export const checkLeftovers = (tree: Tree): Outcome => {
  const files = writtenFiles(tree).filter(({ path }) => !unread.test(path));
  return { seen: files.length, of: 'files', findings: files.flatMap(findingsIn) };
};

const findingsIn = ({ path, text }: TreeFile): readonly Finding[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      leftovers
        .filter((leftover) => leftover.text.test(line))
        .map(({ says, fix }) => ({ path, line: index + 1, says, fix })),
    );
