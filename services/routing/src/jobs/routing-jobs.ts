import { every, type Job } from '@baken/runtime/jobs/job.ts';
import type { UseCases } from '../app/use-cases.ts';

/** What routing does by the clock alone. */
export const routingJobs = ({ sweep, reconcile, closeUnits }: UseCases): readonly Job[] => [
  every('sweep', { seconds: 1 }, sweep),
  every('reconcile', { seconds: 5 }, reconcile),
  every('close-units', { seconds: 60 }, closeUnits),
];
