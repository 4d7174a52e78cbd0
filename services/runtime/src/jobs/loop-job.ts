import { setTimeout as wait } from 'node:timers/promises';
import type { JobLease } from '../store/job-lease.ts';
import type { Log } from '../telemetry/log.ts';
import { newTrace } from '../telemetry/trace.ts';
import { withSpan } from '../telemetry/tracing.ts';
import { holdLease } from './hold-lease.ts';
import type { Job } from './job.ts';

const shortestPauseMs = 20;

export interface JobLoop {
  runNow(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs one job slot after slot, as long as this replica holds its lease. Slots are counted from 1970 by the machine's clock. A run that takes
 * longer than its slot goes on alone; the slots it covers are left out. A run that fails is counted and the next slot goes on.
 */
export const loopJob = (needs: {
  readonly job: Job;
  readonly lease: JobLease;
  readonly leaseMs: number;
  readonly log: Log;
  readonly count: (outcome: 'done' | 'failed') => void;
}): JobLoop => {
  const { job, lease, leaseMs, log, count } = needs;
  const slotMs = job.everySeconds * 1_000;
  const hold = holdLease({ lease, leaseMs, slotMs });
  const stopping = new AbortController();
  let lastRun: Promise<unknown> = Promise.resolve();

  const run = (lost: AbortSignal): Promise<void> => {
    const signal = AbortSignal.any([stopping.signal, lost]);
    const mine = lastRun.then(() =>
      withSpan(`run ${job.name}`, { job: job.name }, () => job.run(signal), { parent: newTrace() }),
    );
    lastRun = mine.catch(() => undefined);
    return mine;
  };

  const runSlot = async (lost: AbortSignal): Promise<void> => {
    try {
      await run(lost);
      count('done');
    } catch (error) {
      count('failed');
      log.error('a job failed', {}, error);
    }
  };

  /** Gives the time at which to look again. */
  const work = async (slot: number): Promise<number> => {
    const next = (slot + 1) * slotMs;
    try {
      const claim = await hold.claim(slot);
      if (claim.is === 'elsewhere') return Math.min(next, claim.until);
      if (claim.is === 'held') await hold.during(slot, runSlot);
      return next;
    } catch (error) {
      log.error('a job could not get its lease', {}, error);
      return Math.min(next, Date.now() + leaseMs / 2);
    }
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const at = await work(Math.floor(Date.now() / slotMs));
      const pauseMs = Math.max(at - Date.now(), shortestPauseMs);
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await lastRun;
    await lease
      .release()
      .catch((error: unknown) => log.error('a job could not give its lease back', {}, error));
  };
  const looping = loop();

  return {
    runNow: () => run(new AbortController().signal),
    stop: () => {
      stopping.abort();
      return looping;
    },
  };
};
