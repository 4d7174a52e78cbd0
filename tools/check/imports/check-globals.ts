import ts from 'typescript';
import { lineOf, syntaxOf, walk } from '../tree/syntax.ts';
import type { TreeFile } from '../tree/tree.ts';
import { isTest } from '../tree/kind.ts';
import { ruleOfGlobal, type Break } from './import-break.ts';
import { fits } from './pattern.ts';
import { globalRules } from './rules.ts';

/** Uses of what JavaScript simply has (the clock, chance, the environment) in rooms that must get it as an argument. */
export const breaksOfGlobals = (module: TreeFile): readonly Break[] => {
  const forbidden = forbiddenIn(module.path);
  if (forbidden.size === 0) return [];
  const breaks: Break[] = [];
  walk(syntaxOf(module), (node) => {
    const name = globalAt(node);
    const because = name === undefined ? undefined : forbidden.get(name);
    if (name === undefined || because === undefined) return;
    const says = `\`${name}\` may not be used here`;
    breaks.push({ path: module.path, line: lineOf(node), rule: ruleOfGlobal(name), says, fix: because });
  });
  return breaks;
};

const forbiddenIn = (path: string): ReadonlyMap<string, string> =>
  new Map(
    globalRules
      .filter(({ onlyIn, neverIn }) =>
        onlyIn === undefined ? !isTest(path) && fits(neverIn ?? [], path) : !fits(onlyIn, path),
      )
      .flatMap(({ names, because }) => names.map((name) => [name, because] as const)),
  );

const globalAt = (node: ts.Node): string | undefined => {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return known(`${node.expression.text}.${node.name.text}`);
  }
  return ts.isIdentifier(node) && !isOnlyAName(node) ? known(node.text) : undefined;
};

const names = new Set(globalRules.flatMap((rule) => rule.names));
const known = (name: string): string | undefined => (names.has(name) ? name : undefined);

/** `thing.crypto`, `{ crypto: 1 }` and `interface X { crypto: … }` name a member and touch nothing. */
const isOnlyAName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return 'name' in parent && parent.name === node;
};
