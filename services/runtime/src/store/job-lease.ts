import { mongo } from 'mongoose';

interface LeaseDocument {
  /** The job's name. */
  readonly _id: string;
  readonly holder: string;
  /** Until when nobody else may run the job. Clocks of the machines agree within a second. */
  readonly until: Date;
  /** The last slot that is over and done. */
  readonly done: number;
}

/**
 * - held: ours until the lease runs out
 * - done: this slot is over, somebody ran it
 * - elsewhere: another replica has the job; it is worth asking again at `until`
 */
export type Claim =
  { readonly is: 'held' } | { readonly is: 'done' } | { readonly is: 'elsewhere'; readonly until: number };

export interface JobLease {
  claim(slot: number): Promise<Claim>;
  /** Keeps the lease for another while. Gives false when it was lost. */
  renew(): Promise<boolean>;
  /** The slot is over; whoever comes first may have the next. */
  finish(slot: number): Promise<void>;
  /** Gives the job back without finishing a slot. */
  release(): Promise<void>;
}

const duplicateKey = 11_000;

/**
 * One document per job says who runs it. A document per slot would be simpler, but jobs of every second would then write all day in every
 * service; a lease over several short slots is renewed every other second, and a long slot costs two writes. `done` keeps a slot from being run
 * twice when replicas come and go, and lets another replica take up a slot whose holder died in it.
 */
export const jobLease = (database: mongo.Db, job: string, holder: string, leaseMs: number): JobLease => {
  const leases = database.collection<LeaseDocument>('job_leases');
  const until = (): Date => new Date(Date.now() + leaseMs);

  const claimFirst = async (): Promise<Claim> => {
    try {
      await leases.insertOne({ _id: job, holder, until: until(), done: -1 });
      return { is: 'held' };
    } catch (error) {
      if (!(error instanceof mongo.MongoServerError) || error.code !== duplicateKey) throw error;
      return { is: 'elsewhere', until: Date.now() };
    }
  };

  return {
    claim: async (slot) => {
      const free = { _id: job, done: { $lt: slot }, $or: [{ holder }, { until: { $lte: new Date() } }] };
      const { matchedCount } = await leases.updateOne(free, { $set: { holder, until: until() } });
      if (matchedCount === 1) return { is: 'held' };
      const lease = await leases.findOne({ _id: job });
      if (lease === null) return claimFirst();
      return lease.done >= slot ? { is: 'done' } : { is: 'elsewhere', until: lease.until.getTime() };
    },
    renew: async () => {
      const { matchedCount } = await leases.updateOne({ _id: job, holder }, { $set: { until: until() } });
      return matchedCount === 1;
    },
    finish: async (slot) => {
      await leases.updateOne({ _id: job, holder }, { $set: { done: slot, until: new Date() } });
    },
    release: async () => {
      await leases.updateOne({ _id: job, holder }, { $set: { until: new Date() } });
    },
  };
};
