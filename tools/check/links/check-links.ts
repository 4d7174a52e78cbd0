import { posix } from 'node:path';
import type { Finding, Outcome } from '../check-shape.ts';
import { writtenFiles } from '../tree/kind.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

const link = /!?\[[^\]]*\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)|<img[^>]*\ssrc="([^"]+)"/g;

/** Links of our own documents to files of the repository, and to headings in them. `exists` knows pictures and folders too. */
export const checkLinks = (tree: Tree, exists: (path: string) => boolean): Outcome => {
  const documents = writtenFiles(tree).filter(({ path }) => path.endsWith('.md'));
  let seen = 0;
  const findings = documents.flatMap((document) => {
    const links = linksOf(document);
    seen += links.length;
    return links.flatMap((one) => findingOf(tree, document, one, exists) ?? []);
  });
  return { seen: documents.length + seen, of: 'documents and links', findings };
};

interface Link {
  readonly line: number;
  readonly to: string;
}

const linksOf = ({ text }: TreeFile): readonly Link[] => {
  let inCode = false;
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) inCode = !inCode;
    if (inCode) return [];
    return [...line.replace(/`[^`]*`/g, '').matchAll(link)].flatMap((found) => {
      const to = found[1] ?? found[2] ?? '';
      return /^[a-z]+:/.test(to) ? [] : [{ line: index + 1, to }];
    });
  });
};

const findingOf = (
  tree: Tree,
  { path, text }: TreeFile,
  { line, to }: Link,
  exists: (path: string) => boolean,
): Finding | undefined => {
  const [file = '', heading] = decodeURIComponent(to).split('#');
  const target = file === '' ? path : posix.join(posix.dirname(path), file).replace(/\/$/, '');
  if (file !== '' && !exists(target)) {
    return { path, line, says: `the link leads to ${target}, which is not there`, fix: 'correct the link' };
  }
  if (heading === undefined || !target.endsWith('.md')) return undefined;
  const there = file === '' ? text : (tree.find(target)?.text ?? '');
  if (anchorsOf(there).has(heading)) return undefined;
  return { path, line, says: `${target} has no heading "${heading}"`, fix: 'correct the link' };
};

/** The anchors a forge makes of headings: small letters, dashes for spaces, no signs. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .filter((line) => /^#{1,6} /.test(line))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .trim()
          .replace(/\s/g, '-'),
      ),
  );
