import { createProgress } from '../infra/progress.ts';

/** For tests: a step that fails still tells everything in its error. */
export const quietProgress = createProgress({ write: () => undefined });
