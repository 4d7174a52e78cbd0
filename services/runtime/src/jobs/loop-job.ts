import { setTimeout as wait } from 'node:timers/promises';
import type { JobLease } from '../store/job-lease.ts';
import type { Log } from '../telemetry/log.ts';
import { newTrace } from '../telemetry/trace.ts';
import { withSpan } from '../telemetry/tracing.ts';
import { holdLease } from './hold-lease.ts';
import type { Job } from './job.ts';

const shortestPauseMs = 5;
/** Timers of longer than 24 days would come at once. */
const longestPauseMs = 3_600_000;

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
  const leaving = new Set<AbortController>();
  let lastRun: Promise<unknown> = Promise.resolve();
  let lastSlot = -1;

  const runOnce = async (leave: AbortController): Promise<void> => {
    if (stopping.signal.aborted) leave.abort();
    leaving.add(leave);
    try {
      await withSpan(`run ${job.name}`, { job: job.name }, () => job.run(leave.signal), {
        parent: newTrace(),
      });
    } finally {
      leaving.delete(leave);
    }
  };

  const run = (leave: AbortController): Promise<void> => {
    const mine = lastRun.then(() => runOnce(leave));
    lastRun = mine.catch(() => undefined);
    return mine;
  };

  const runSlot = async (leave: AbortController): Promise<void> => {
    try {
      await run(leave);
      count('done');
    } catch (error) {
      count('failed');
      log.error('a job failed', {}, error);
    }
  };

  /** Gives the time at which to look again. */
  const work = async (slot: number): Promise<number> => {
    const next = (slot + 1) * slotMs;
    // A timer may come a little before its time.
    if (slot <= lastSlot) return next;
    try {
      const claim = await hold.claim(slot);
      if (claim.is === 'elsewhere') return Math.min(next, claim.until);
      lastSlot = slot;
      if (claim.is === 'held') await hold.during(slot, runSlot);
      return next;
    } catch (error) {
      log.error('a job could not keep its lease', {}, error);
      return Math.min(next, Date.now() + leaseMs / 2);
    }
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const at = await work(Math.floor(Date.now() / slotMs));
      const pauseMs = Math.min(Math.max(at - Date.now(), shortestPauseMs), longestPauseMs);
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await lastRun;
    await lease
      .release()
      .catch((error: unknown) => log.error('a job could not give its lease back', {}, error));
  };
  const looping = loop();

  return {
    runNow: () => run(new AbortController()),
    stop: () => {
      stopping.abort();
      leaving.forEach((leave) => leave.abort());
      return looping;
    },
  };
};
