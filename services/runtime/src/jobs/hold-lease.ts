import type { Claim, JobLease } from '../store/job-lease.ts';

export interface HeldLease {
  claim(slot: number): Promise<Claim>;
  /** Does the work of a claimed slot and keeps the lease meanwhile; `leave` is aborted when another replica has it. */
  during(slot: number, work: (leave: AbortController) => Promise<void>): Promise<void>;
}

/**
 * What this replica knows of its lease. Slots shorter than the lease are claimed several at a time: the lease stays until it is half over and is
 * then claimed again. A longer slot is claimed, kept while its work runs, and finished.
 */
export const holdLease = ({
  lease,
  leaseMs,
  slotMs,
}: {
  readonly lease: JobLease;
  readonly leaseMs: number;
  readonly slotMs: number;
}): HeldLease => {
  const coversSlots = slotMs < leaseMs;
  let heldUntil = 0;

  const renew = async (lost: AbortController): Promise<void> => {
    const asked = Date.now();
    try {
      if (await lease.renew()) heldUntil = asked + leaseMs;
      else lost.abort();
    } catch {
      // The store may be back before the lease is over.
      if (Date.now() >= heldUntil) lost.abort();
    }
  };

  return {
    claim: async (slot) => {
      if (coversSlots && heldUntil - Date.now() > leaseMs / 2) return { is: 'held' };
      const asked = Date.now();
      const claim = await lease.claim(slot);
      heldUntil = claim.is === 'held' ? asked + leaseMs : 0;
      return claim;
    },
    during: async (slot, work) => {
      const lost = new AbortController();
      const renewing = setInterval(() => void renew(lost), leaseMs / 3);
      try {
        await work(lost);
      } finally {
        clearInterval(renewing);
      }
      if (lost.signal.aborted) heldUntil = 0;
      else if (!coversSlots) await lease.finish(slot);
    },
  };
};
