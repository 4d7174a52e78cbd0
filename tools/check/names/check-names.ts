import { posix } from 'node:path';
import type { Finding, Outcome } from '../check-shape.ts';
import { exportsOf } from '../dead-exports/exports-of.ts';
import { writtenFiles, isTypeScript } from '../tree/kind.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';
import { faultOfName } from './words.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const snake = /^[a-z0-9]+(_[a-z0-9]+)*\.proto$/;

/** Names that a tool asks for. (A template of a file has its name, and .txt.) */
const givenNames = /^(\..+|[A-Z]+\.md|LICENSE|Dockerfile|Chart\.yaml|Chart\.lock|NOTES\.txt|_[a-z-]+\.tpl)$/;

/** Names of files, of exports, and of everything in the contract. */
export const checkNames = (tree: Tree): Outcome => {
  const files = writtenFiles(tree);
  const exported = files.filter(({ path }) => isTypeScript(path)).flatMap(exportNames);
  const contract = files.filter(({ path }) => path.endsWith('.proto')).flatMap(contractNames);
  const names = [...exported, ...contract];
  const findings = [...files.flatMap(findingsOfPath), ...names.flatMap(findingsOfName)];
  return { seen: files.length + names.length, of: 'names', findings };
};

interface Named {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

const exportNames = (file: TreeFile): readonly Named[] =>
  exportsOf(file).map(({ name, line }) => ({ path: file.path, line, name }));

const declaration =
  /^\s*(?:(?:message|enum|service|rpc|oneof)\s+(\w+)|(?:repeated\s+|optional\s+)?[\w.<>, ]+\s(\w+)\s*=\s*\d+)/;

/** Every name that a .proto file declares, by line. */
const contractNames = (file: TreeFile): readonly Named[] =>
  file.text.split('\n').flatMap((text, index) => {
    const found = declaration.exec(text);
    const name = found?.[1] ?? found?.[2];
    return name === undefined ? [] : [{ path: file.path, line: index + 1, name }];
  });

const findingsOfPath = ({ path }: TreeFile): readonly Finding[] => {
  const name = posix.basename(path).replace(/\.txt$/, '');
  if (givenNames.test(name)) return [];
  const shape = name.endsWith('.proto') ? snake : kebab;
  if (!shape.test(name)) {
    const fix = name.endsWith('.proto') ? 'small_words_with_underscores' : 'small-words-with-dashes';
    return [{ path, line: 0, says: `\`${name}\` is not written as files are`, fix }];
  }
  const wrong = faultOfName(path.replace(/^(web-visitor|web-console)\//, ''));
  return wrong === undefined ? [] : [{ path, line: 0, ...wrong }];
};

const findingsOfName = ({ path, line, name }: Named): readonly Finding[] => {
  const wrong = faultOfName(name);
  return wrong === undefined ? [] : [{ path, line, ...wrong }];
};
