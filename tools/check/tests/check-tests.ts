import ts from 'typescript';
import type { Finding, Outcome } from '../check-shape.ts';
import { isTest, writtenModules } from '../tree/kind.ts';
import { lineOf, syntaxOf, walk } from '../tree/syntax.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

/** What a test may not say, and what to do. Written as the call is written. */
const forbidden: ReadonlyMap<string, string> = new Map([
  ...['it', 'test', 'describe'].flatMap((name): [string, string][] => [
    [`${name}.skip`, 'run it, or remove it'],
    [`${name}.only`, 'run them all'],
    [`${name}.todo`, 'write it'],
  ]),
  ...['xit', 'xtest', 'xdescribe'].map((name): [string, string] => [name, 'run it, or remove it']),
  ...['fit', 'fdescribe'].map((name): [string, string] => [name, 'run them all']),
  ...['mock', 'doMock', 'unstable_mockModule', 'setMock'].map((name): [string, string] => [
    `jest.${name}`,
    'give the thing a double as an argument, or use the real one',
  ]),
  ['setTimeout', 'wait for the thing itself, or move the clock'],
  ['sleep', 'wait for the thing itself, or move the clock'],
]);

const starters = new Set(['it', 'test']);

/** Tests that do not run, doubles of our own modules, sleeping, and titles that are not sentences. */
export const checkTests = (tree: Tree): Outcome => {
  let seen = 0;
  const findings = writtenModules(tree)
    .filter(({ path }) => isTest(path))
    .flatMap((file) => {
      const tests = testsIn(file);
      seen += tests.count;
      return tests.count > 0
        ? tests.findings
        : [
            {
              path: file.path,
              line: 0,
              says: 'no test in a test file',
              fix: 'write one, or remove the file',
            },
          ];
    });
  return { seen, of: 'tests', findings };
};

const testsIn = (file: TreeFile): { readonly count: number; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  let count = 0;
  walk(syntaxOf(file), (node) => {
    if (!ts.isCallExpression(node)) return;
    const called = calledBy(node);
    if (starters.has(called.replace(/\.each$/, ''))) count += 1;
    const fix = forbidden.get(called.replace(/\.each$/, ''));
    if (fix !== undefined)
      findings.push({ path: file.path, line: lineOf(node), says: `\`${called}\` in a test`, fix });
    const title = titleOf(node, called);
    if (title !== undefined && !title.includes(' ')) {
      const says = `"${title}" is not a sentence`;
      findings.push({ path: file.path, line: lineOf(node), says, fix: 'say what is promised, to whom' });
    }
  });
  return { count, findings };
};

/** `it.each` for `it.each(table)(…)` as for `it.each(table)`; `jest.mock` for `jest.mock(…)`. */
const calledBy = (call: ts.CallExpression): string => {
  const { expression } = call;
  if (ts.isCallExpression(expression) || ts.isTaggedTemplateExpression(expression)) return '';
  return /^[\w.]+$/.test(expression.getText()) ? expression.getText() : '';
};

const titleOf = (call: ts.CallExpression, called: string): string | undefined => {
  const [first] = call.arguments;
  if (!starters.has(called) || first === undefined || !ts.isStringLiteralLike(first)) return undefined;
  return first.text;
};
