/** A file that `npm run gen` makes; `path` is relative to the root of the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Makes files from something that people write.
 * - folder: the generator owns it whole; a file in it that is not made any more is removed
 */
export interface Generator {
  readonly name: string;
  readonly folder?: string;
  readonly make: (root: string) => Promise<readonly GeneratedFile[]> | readonly GeneratedFile[];
}
