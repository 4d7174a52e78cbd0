import ts from 'typescript';
import { isTestSupport, writtenModules } from '../tree/kind.ts';
import { lineOf, syntaxOf, walk } from '../tree/syntax.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

/** A text in the code that looks like a code of somebody's fault. */
export interface MentionedCode {
  readonly code: string;
  readonly path: string;
  readonly line: number;
}

/** Texts of the form `owner.what-happened` in the code of pages, gateway and services. owners: who declares faults. */
export const codesMentioned = (tree: Tree, owners: ReadonlySet<string>): readonly MentionedCode[] =>
  writtenModules(tree)
    .filter(({ path }) => /^(web-|gateway\/|services\/)/.test(path) && !isTestSupport(path))
    .flatMap((file) => mentionedIn(file, owners));

const mentionedIn = (file: TreeFile, owners: ReadonlySet<string>): readonly MentionedCode[] => {
  const found: MentionedCode[] = [];
  walk(syntaxOf(file), (node) => {
    if (!ts.isStringLiteralLike(node)) return;
    const [, owner = ''] = /^([a-z]+)\.[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(node.text) ?? [];
    if (owners.has(owner)) found.push({ code: node.text, path: file.path, line: lineOf(node) });
  });
  return found;
};
