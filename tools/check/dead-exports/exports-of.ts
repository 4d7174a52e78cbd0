import ts from 'typescript';
import { lineOf, syntaxOf, walk } from '../tree/syntax.ts';
import type { TreeFile } from '../tree/tree.ts';

/** A name that a module exports. `mentioned`: whether the module itself uses it beside declaring it. */
export interface OwnExport {
  readonly name: string;
  readonly line: number;
  readonly isType: boolean;
  readonly mentioned: boolean;
}

/** The names a module exports by name; `export *` is among its imports. */
export const exportsOf = (file: TreeFile): readonly OwnExport[] => {
  const syntax = syntaxOf(file);
  const declared = syntax.statements.flatMap(namesDeclaredBy);
  const mentions = countMentions(syntax);
  return declared.map(({ node, isType }) => ({
    name: node.text,
    line: lineOf(node),
    isType,
    mentioned: (mentions.get(node.text) ?? 0) > 1,
  }));
};

interface Declared {
  readonly node: ts.Identifier;
  readonly isType: boolean;
}

const namesDeclaredBy = (statement: ts.Statement): readonly Declared[] => {
  if (ts.isExportDeclaration(statement)) return namesListedBy(statement);
  if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => identifiersIn(name));
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return [{ node: statement.name, isType: true }];
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name === undefined ? [] : [{ node: statement.name, isType: false }];
  }
  return [];
};

const isExported = (statement: ts.HasModifiers): boolean =>
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** `export { one, two as three }`, with or without `from`. */
const namesListedBy = (statement: ts.ExportDeclaration): readonly Declared[] => {
  const clause = statement.exportClause;
  if (clause === undefined || !ts.isNamedExports(clause)) return [];
  return clause.elements.flatMap(({ name, isTypeOnly }) =>
    ts.isIdentifier(name) ? [{ node: name, isType: isTypeOnly || statement.isTypeOnly }] : [],
  );
};

const identifiersIn = (name: ts.BindingName): readonly Declared[] =>
  ts.isIdentifier(name)
    ? [{ node: name, isType: false }]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? identifiersIn(element.name) : []));

const countMentions = (syntax: ts.SourceFile): ReadonlyMap<string, number> => {
  const mentions = new Map<string, number>();
  walk(syntax, (node) => {
    if (ts.isIdentifier(node)) mentions.set(node.text, (mentions.get(node.text) ?? 0) + 1);
  });
  return mentions;
};
