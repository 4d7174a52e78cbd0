import type { z } from 'zod';

/** One thing that is wrong in an organisation's file. path: where, as `organisation.units[0].hours`. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
}

type Step = PropertyKey;

export const writePath = (steps: readonly Step[]): string =>
  steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${String(step)}`),
    'organisation',
  );

/** An unknown key is reported at the key itself, since that is what somebody looks for in the file. */
export const readIssue = (issue: z.core.$ZodIssue): readonly Mistake[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: writePath([...issue.path, key]), message: 'is an unknown key' }));
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [{ path: writePath(issue.path), message: 'is missing' }];
  return [{ path: writePath(issue.path), message: issue.message }];
};
