import { afterEach, describe, expect, it } from '@jest/globals';
import { ConnectionStates } from 'mongoose';
import { type Job, every } from '../src/jobs/job.ts';
import { type RunningJobs, runJobs } from '../src/jobs/run-jobs.ts';
import { closeAfterwards, newPlace, openRoutingStore, type Place, surroundings } from './support/replica.ts';
import { until } from './support/until.ts';

const { after, closeAll } = closeAfterwards();

const leaseMs = 600;

/** One replica that runs these jobs. `die` takes its store away as a power cut would: it can neither renew nor give back. */
const startReplica = async (
  place: Place,
  jobs: readonly Job[],
): Promise<{ readonly jobs: RunningJobs; die(): Promise<void> }> => {
  const store = after(await openRoutingStore(place), (opened) => opened.close());
  const { connection } = store.room;
  after(connection, async () =>
    connection.readyState === ConnectionStates.connected ? connection.dropDatabase() : undefined,
  );
  const running = after(runJobs({ jobs, leaseOf: store.leaseOf, leaseMs, ...surroundings() }), (opened) =>
    opened.stop(),
  );
  return { jobs: running, die: () => store.close() };
};

const counting = (name: string, seconds: number) => {
  const runs: number[] = [];
  const job = every(name, { seconds }, () => {
    runs.push(Date.now());
    return Promise.resolve();
  });
  return { job, runs };
};

const slotAt = (ms: number): number => Math.floor(ms / 50);

describe('work that comes back', () => {
  afterEach(closeAll);

  it('is done again and again by one replica, while the other waits', async () => {
    const place = newPlace();
    const [first, second] = [counting('look', 0.05), counting('look', 0.05)];
    const beganAt = Date.now();
    await startReplica(place, [first.job]);
    await until('the first replica works', () => first.runs.length > 0);
    await startReplica(place, [second.job]);
    await until('twenty slots are over', () => first.runs.length >= 20);
    const slotsPassed = slotAt(first.runs.at(-1) ?? 0) - slotAt(beganAt) + 1;
    expect(first.runs.length).toBeLessThanOrEqual(slotsPassed);
    expect(second.runs).toEqual([]);
  });

  it('is taken over when the replica that did it dies', async () => {
    const place = newPlace();
    const [first, second] = [counting('look', 0.05), counting('look', 0.05)];
    const died = await startReplica(place, [first.job]);
    await until('the first replica works', () => first.runs.length > 0);
    await startReplica(place, [second.job]);
    await died.die();
    const diedAt = Date.now();
    await until('the second replica works', () => second.runs.length > 0);
    expect(Date.now() - diedAt).toBeLessThan(leaseMs * 2);
    await until('the first replica has noticed', () => Date.now() - (first.runs.at(-1) ?? 0) > leaseMs);
    expect(Math.max(...first.runs)).toBeLessThan(Math.min(...second.runs));
  });

  it('goes to another replica at once when a replica leaves politely', async () => {
    const place = newPlace();
    const [first, second] = [counting('look', 0.05), counting('look', 0.05)];
    const leaving = await startReplica(place, [first.job]);
    await until('the first replica works', () => first.runs.length > 0);
    await leaving.jobs.stop();
    const leftAt = Date.now();
    await startReplica(place, [second.job]);
    await until('the second replica works', () => second.runs.length > 0);
    expect((second.runs[0] ?? Infinity) - leftAt).toBeLessThan(leaseMs);
  });

  it('is done once in a long slot, however many replicas come and go', async () => {
    const place = newPlace();
    const [first, second] = [counting('daily', 86_400), counting('daily', 86_400)];
    const other = counting('look', 0.05);
    const leaving = await startReplica(place, [first.job]);
    await until('it is done', () => first.runs.length === 1);
    await leaving.jobs.stop();
    await startReplica(place, [second.job, other.job]);
    await until('the second replica has looked around', () => other.runs.length > 5);
    expect(second.runs).toEqual([]);
  });

  it('is taken up by another replica when its holder dies in a long slot', async () => {
    const place = newPlace();
    const begun = Promise.withResolvers<undefined>();
    const never = new Promise<void>(() => undefined);
    const dying = every('daily', { seconds: 86_400 }, async (stopping) => {
      begun.resolve(undefined);
      await Promise.race([
        never,
        new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve())),
      ]);
    });
    const second = counting('daily', 86_400);
    const died = await startReplica(place, [dying]);
    await begun.promise;
    await startReplica(place, [second.job]);
    expect(second.runs).toEqual([]);
    await died.die();
    await until('the second replica has done it', () => second.runs.length === 1);
  });

  it('does not overlap with itself when it takes longer than its slot', async () => {
    const place = newPlace();
    let running = 0;
    let most = 0;
    let runs = 0;
    const slow = every('slow', { seconds: 0.02 }, async () => {
      running += 1;
      most = Math.max(most, running);
      await until(
        'three slots have passed',
        (
          (since) => () =>
            Date.now() - since > 60
        )(Date.now()),
      );
      running -= 1;
      runs += 1;
    });
    const { jobs } = await startReplica(place, [slow]);
    await Promise.all([jobs.runNow('slow'), jobs.runNow('slow')]);
    await until('it has run a few times', () => runs >= 5);
    expect(most).toBe(1);
  });

  it('goes on with the next slot after a failure', async () => {
    const place = newPlace();
    let runs = 0;
    const failing = every('failing', { seconds: 0.02 }, () => {
      runs += 1;
      return Promise.reject(new Error('a mistake of the programmer'));
    });
    await startReplica(place, [failing]);
    await until('it was tried three times', () => runs >= 3);
  });

  it('is asked to stop, and waited for, when its replica leaves', async () => {
    const place = newPlace();
    const begun = Promise.withResolvers<undefined>();
    let ended = false;
    const patient = every('patient', { seconds: 3_600 }, async (stopping) => {
      begun.resolve(undefined);
      await new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve()));
      ended = true;
    });
    const { jobs } = await startReplica(place, [patient]);
    await begun.promise;
    await jobs.stop();
    expect(ended).toBe(true);
  });
});
