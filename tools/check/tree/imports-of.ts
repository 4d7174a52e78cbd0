import ts from 'typescript';
import { lineOf, syntaxOf, walk } from './syntax.ts';
import type { TreeFile } from './tree.ts';

/**
 * One mention of another module.
 * - names: the exported names it takes; `all` for a namespace, a dynamic import or `export *`
 * - values: those among the names that are there when the program runs, by the name the importing module gives them
 * - passesOn: whether the names are exported again, and under which names
 */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly names: readonly string[] | 'all';
  readonly values?: ReadonlyMap<string, string>;
  readonly passesOn?: ReadonlyMap<string, string> | 'all';
}

const read = new WeakMap<TreeFile, readonly Import[]>();

/** Every import of a module: static, type-only, `export from`, `import()` and `typeof import()`. */
export const importsOf = (file: TreeFile): readonly Import[] => {
  const known = read.get(file);
  if (known !== undefined) return known;
  const found: Import[] = [];
  walk(syntaxOf(file), (node) => {
    const one = importIn(node);
    if (one !== undefined) found.push(one);
  });
  read.set(file, found);
  return found;
};

const importIn = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node)) {
    const plain = importOf(node.moduleSpecifier, namesOf(node.importClause));
    return plain && { ...plain, values: valuesOf(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return passingOn(node, node.moduleSpecifier);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [from] = node.arguments;
    return from === undefined ? undefined : importOf(from, namesOfDynamic(node));
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return importOf(node.argument.literal, 'all');
  }
  return undefined;
};

const importOf = (from: ts.Node, names: Import['names']): Import | undefined =>
  ts.isStringLiteralLike(from) ? { specifier: from.text, line: lineOf(from), names } : undefined;

const namesOf = (clause: ts.ImportClause | undefined): Import['names'] => {
  if (clause === undefined) return [];
  const own = clause.name === undefined ? [] : ['default'];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return own;
  if (ts.isNamespaceImport(bindings)) return 'all';
  return [...own, ...bindings.elements.map((element) => (element.propertyName ?? element.name).text)];
};

const valuesOf = (clause: ts.ImportClause | undefined): ReadonlyMap<string, string> => {
  const bindings = clause?.namedBindings;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return new Map();
  if (bindings === undefined || ts.isNamespaceImport(bindings)) return new Map();
  return new Map(
    bindings.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]),
  );
};

/** `const { one, two } = await import('…')` takes two names; any other dynamic import may take all. */
const namesOfDynamic = (call: ts.CallExpression): Import['names'] => {
  const waited = ts.isAwaitExpression(call.parent) ? call.parent.parent : undefined;
  if (waited === undefined || !ts.isVariableDeclaration(waited)) return 'all';
  if (!ts.isObjectBindingPattern(waited.name)) return 'all';
  return waited.name.elements.map((element) => (element.propertyName ?? element.name).getText());
};

const passingOn = (node: ts.ExportDeclaration, from: ts.Expression): Import | undefined => {
  const clause = node.exportClause;
  const plain = importOf(from, 'all');
  if (plain === undefined || clause === undefined) return plain && { ...plain, passesOn: 'all' };
  if (ts.isNamespaceExport(clause)) return plain;
  const renamed = new Map(
    clause.elements.map((element) => [element.name.text, (element.propertyName ?? element.name).text]),
  );
  return { ...plain, names: [...renamed.values()], passesOn: renamed };
};
