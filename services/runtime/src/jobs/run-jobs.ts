import type { JobLease } from '../store/job-lease.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Job } from './job.ts';
import { type JobLoop, loopJob } from './loop-job.ts';

export interface JobsNeeds {
  readonly jobs: readonly Job[];
  readonly leaseOf: (job: string, leaseMs: number) => JobLease;
  readonly log: Log;
  readonly metrics: Metrics;
  /** How long a job stays with a replica that says nothing any more. */
  readonly leaseMs?: number;
}

export interface RunningJobs {
  /** Runs a job now, whoever has its slot; after the run that goes on, if one does. Throws what the job throws. */
  runNow(name: string): Promise<void>;
  /** Asks what runs to stop, waits for it, and lets other replicas go on at once. */
  stop(): Promise<void>;
}

const usualLeaseMs = 4_000;

/** Begins with all jobs of a service. Throws when two have the same name. */
export const runJobs = ({ jobs, leaseOf, log, metrics, leaseMs = usualLeaseMs }: JobsNeeds): RunningJobs => {
  const names = jobs.map(({ name }) => name);
  const runs = metrics.counter('job_runs_total', 'Runs of jobs, by how they ended', {
    job: names,
    outcome: ['done', 'failed'],
  });
  const loops = new Map<string, JobLoop>();
  for (const job of jobs) {
    if (loops.has(job.name)) throw new Error(`two jobs are called ${job.name}`);
    const count = (outcome: 'done' | 'failed'): void => runs.add(1, { job: job.name, outcome });
    loops.set(
      job.name,
      loopJob({ job, lease: leaseOf(job.name, leaseMs), leaseMs, log: log.with({ job: job.name }), count }),
    );
  }
  return {
    runNow: async (name) => {
      const loop = loops.get(name);
      if (loop === undefined) throw new Error(`there is no job ${name}`);
      await loop.runNow();
    },
    stop: async () => {
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
    },
  };
};
