import type { Outcome } from '../check-shape.ts';
import { generators } from '../../gen/generators.ts';
import { differenceFrom } from '../../gen/make-files.ts';
import { prettierLayout } from '../../gen/prettier-layout.ts';
import { outcomeOfDifference } from './outcome-of-difference.ts';

/** What is generated and committed is what the generators make now. */
export const checkGenerated = async (root: string): Promise<Outcome> =>
  outcomeOfDifference(await differenceFrom(root, generators, prettierLayout));
