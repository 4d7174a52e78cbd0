import type { Tree, TreeFile } from '../tree/tree.ts';

/** A code that the contract names after "Faults". */
export interface PromisedFault {
  readonly code: string;
  readonly path: string;
  readonly line: number;
}

/** The codes that comments in .proto files promise: from "Faults…:" to the end of the comment. */
export const faultsPromised = (tree: Tree): readonly PromisedFault[] =>
  tree.files.filter(({ path }) => path.endsWith('.proto')).flatMap(promisedIn);

const code = /\b[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*\b/g;

const promisedIn = ({ path, text }: TreeFile): readonly PromisedFault[] => {
  let listing = false;
  return text.split('\n').flatMap((line, index) => {
    const comment = /^\s*\/\/(.*)$/.exec(line)?.[1];
    if (comment === undefined) {
      listing = false;
      return [];
    }
    const begins = /Faults[^:]*:/.exec(comment);
    const listed = begins === null ? comment : comment.slice(begins.index + begins[0].length);
    if (begins === null && !listing) return [];
    listing = true;
    return [...listed.matchAll(code)].map(([found]) => ({ code: found, path, line: index + 1 }));
  });
};
