import type { Tree, TreeFile } from '../tree/tree.ts';

/**
 * A code that the contract names after "Faults", with the audiences of the call it stands above, in small letters: those who may be
 * shown it.
 */
export interface PromisedFault {
  readonly code: string;
  readonly audiences: readonly string[];
  readonly path: string;
  readonly line: number;
}

/** The codes that comments in .proto files promise: from "Faults…:" to the end of the comment. */
export const faultsPromised = (tree: Tree): readonly PromisedFault[] =>
  tree.files.filter(({ path }) => path.endsWith('.proto')).flatMap(promisedIn);

const code = /\b[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*\b/g;

const promisedIn = ({ path, text }: TreeFile): readonly PromisedFault[] => {
  const lines = text.split('\n');
  let listing = false;
  return lines.flatMap((line, index) => {
    const comment = /^\s*\/\/(.*)$/.exec(line)?.[1];
    if (comment === undefined) {
      listing = false;
      return [];
    }
    const begins = /Faults[^:]*:/.exec(comment);
    if (begins === null && !listing) return [];
    listing = true;
    const listed = begins === null ? comment : comment.slice(begins.index + begins[0].length);
    const audiences = audiencesAfter(lines, index);
    return [...listed.matchAll(code)].map(([found]) => ({ code: found, audiences, path, line: index + 1 }));
  });
};

/** The audiences of the call that a comment at this line stands above; none above anything else. */
const audiencesAfter = (lines: readonly string[], index: number): readonly string[] => {
  const begins = lines.findIndex((line, at) => at > index && !/^\s*\/\//.test(line));
  if (!/^\s*rpc\s/.test(lines[begins] ?? '')) return [];
  const ends = lines.findIndex((line, at) => at > begins && /^ {2}\}/.test(line));
  const call = lines.slice(begins, ends).join('\n');
  return [...call.matchAll(/AUDIENCE_([A-Z]+)/g)].map(([, name = '']) => name.toLowerCase());
};
