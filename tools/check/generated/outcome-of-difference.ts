import type { Outcome } from '../check-shape.ts';
import type { Difference } from '../../gen/make-files.ts';

const fix = 'run npm run gen, and commit what it writes';

/** What would change when the generators ran, as findings. */
export const outcomeOfDifference = ({ made, toWrite, toRemove }: Difference): Outcome => ({
  seen: made,
  of: 'files',
  findings: [
    ...toWrite.map(({ path }) => ({ path, line: 0, says: 'is not what its generator makes', fix })),
    ...toRemove.map((path) => ({ path, line: 0, says: 'nothing makes it any more', fix })),
  ],
});
