/** Something wrong, where it is, and what to do about it. `line` counts from 1; 0 means the file as a whole. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly says: string;
  readonly fix: string;
}

/**
 * What one check found.
 * - seen, of: how many things it looked at, for example 214 `modules`; a check that saw nothing has failed
 * - findings: each is a failure
 * - notes: sentences worth reading that fail nothing
 */
export interface Outcome {
  readonly seen: number;
  readonly of: string;
  readonly findings: readonly Finding[];
  readonly notes?: readonly string[];
}
