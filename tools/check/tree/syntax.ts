import ts from 'typescript';
import type { TreeFile } from './tree.ts';

const parsed = new WeakMap<TreeFile, ts.SourceFile>();

/** The syntax tree of a module, parsed once however many checks ask. */
export const syntaxOf = (file: TreeFile): ts.SourceFile => {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const syntax = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true, kind);
  parsed.set(file, syntax);
  return syntax;
};

/** Calls `visit` for every node, parents before children. */
export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

/** The line of a node, counted from 1. */
export const lineOf = (node: ts.Node): number => {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
};
