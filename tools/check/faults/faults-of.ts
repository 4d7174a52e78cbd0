import ts from 'typescript';
import { isTestSupport, writtenModules } from '../tree/kind.ts';
import { lineOf, syntaxOf, walk } from '../tree/syntax.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

/**
 * A refusal that the code can make.
 * - code: undefined where it is put together, and so cannot be listed
 * - owner: the service or package whose folder declares it
 */
export interface DeclaredFault {
  readonly code: string | undefined;
  readonly kind: string;
  readonly owner: string;
  readonly path: string;
  readonly line: number;
}

/** Where each maker of faults has its code, and the kind it makes where that is fixed. */
const makers: ReadonlyMap<string, { readonly codeAt: number; readonly kind?: string }> = new Map([
  ['fault', { codeAt: 1 }],
  ['invalidField', { codeAt: 0, kind: 'invalid' }],
]);

const kernel = 'services/kernel/';

/**
 * Every `fault(kind, code)` and `invalidField(code, …)` outside tests, in the order of the tree. One whose code is a
 * variable repeats a refusal that came from elsewhere, and declares none.
 */
export const faultsOf = (tree: Tree): readonly DeclaredFault[] =>
  writtenModules(tree)
    .filter(({ path }) => !isTestSupport(path) && !path.startsWith(kernel) && !path.startsWith('tools/'))
    .flatMap(faultsIn);

const faultsIn = (file: TreeFile): readonly DeclaredFault[] => {
  const faults: DeclaredFault[] = [];
  walk(syntaxOf(file), (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    const maker = makers.get(node.expression.text);
    if (maker === undefined) return;
    const kind = maker.kind ?? textOf(node.arguments[0]) ?? '';
    const written = node.arguments[maker.codeAt];
    if (written !== undefined && repeats(written)) return;
    const code = textOf(written);
    faults.push({ code, kind, owner: ownerOf(file.path), path: file.path, line: lineOf(node) });
  });
  return faults;
};

const repeats = (node: ts.Expression): boolean =>
  ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);

const textOf = (node: ts.Expression | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

const ownerOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  return first === 'services' ? second : first;
};
