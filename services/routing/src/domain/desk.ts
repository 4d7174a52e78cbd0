import {
  decide,
  refuse,
  type ConversationId,
  type CounsellorId,
  type Decision,
  type OfferId,
} from '@baken/kernel';
import { deskMissing } from './faults.ts';

/**
 * One counsellor at work: what they say of themselves, and their slots, one for each visitor they help or are being offered. A slot is
 * taken here before the visitor is offered, so nobody ever has more than their capacity (`organisation.counsellor.conversationsAtOnce`).
 */
export interface Desk {
  readonly counsellorId: CounsellorId;
  readonly presence: Presence;
  /** The units served now. */
  readonly units: readonly string[];
  /** How many visitors at once, at most. */
  readonly capacity: number;
  readonly slots: readonly Slot[];
  /** Since when nobody was given or offered to this counsellor: who is free longest is next. */
  readonly freeSince: Temporal.Instant;
  readonly lastHeartbeatAt: Temporal.Instant;
  /** Offers in a row that were not answered. */
  readonly missedOffers: number;
  /** Grows with each change that others can see; a heartbeat is none. */
  readonly revision: number;
}

/**
 * What a counsellor says of themselves.
 * - available: takes visitors up to the capacity
 * - busy, break: at work, takes nobody new
 * - away: not at work
 */
export type Presence = 'available' | 'busy' | 'break' | 'away';

export type Slot = { readonly conversationId: ConversationId; readonly unit: string } & (
  | {
      readonly kind: 'offered';
      readonly offerId: OfferId;
      readonly offeredAt: Temporal.Instant;
      readonly lapsesAt: Temporal.Instant;
    }
  | { readonly kind: 'taken'; readonly offerId: OfferId; readonly since: Temporal.Instant }
);

export type DeskEvent = {
  readonly kind: 'presence-changed';
  readonly counsellorId: CounsellorId;
  readonly presence: Presence;
  readonly units: readonly string[];
};

export type DeskDecision = Decision<Desk, DeskEvent>;

/** A desk as it is before its counsellor ever said anything. */
export const newDesk = (
  counsellorId: CounsellorId,
  units: readonly string[],
  capacity: number,
  now: Temporal.Instant,
): Desk => ({
  counsellorId,
  presence: 'away',
  units,
  capacity,
  slots: [],
  freeSince: now,
  lastHeartbeatAt: now,
  missedOffers: 0,
  revision: 0,
});

/** How many visitors could be offered to this counsellor now. */
export const roomAt = (desk: Desk): number =>
  desk.presence === 'available' ? Math.max(desk.capacity - desk.slots.length, 0) : 0;

export const isSignedIn = (desk: Desk): boolean => desk.presence !== 'away';

export const inHand = (desk: Desk): number => desk.slots.filter(({ kind }) => kind === 'taken').length;

/** The next state of a desk whose change others can see. */
export const seen = (desk: Desk): Desk => ({ ...desk, revision: desk.revision + 1 });

/** What the counsellor says now. Coming back to work begins with no missed offers, and counts as free from then on. */
export const say = (
  desk: Desk,
  presence: Presence,
  units: readonly string[],
  now: Temporal.Instant,
): DeskDecision => {
  const alive = { ...desk, lastHeartbeatAt: now };
  const same = desk.presence === presence && sameUnits(desk.units, units);
  if (same) return decide(alive);
  const starts = presence === 'available' && desk.presence !== 'available';
  const next = {
    ...alive,
    presence,
    units: [...units],
    missedOffers: starts ? 0 : desk.missedOffers,
    freeSince: starts ? now : desk.freeSince,
  };
  return decide(seen(next), told(next));
};

/** Still here. Fault: routing.desk-missing. */
export const beat = (desk: Desk | undefined, now: Temporal.Instant): DeskDecision =>
  desk ? decide({ ...desk, lastHeartbeatAt: now }) : refuse(deskMissing());

/** Sets a counsellor away who was not heard of for `seconds`; nothing happens to somebody who was. Fault: routing.desk-missing. */
export const fallSilent = (desk: Desk | undefined, seconds: number, now: Temporal.Instant): DeskDecision => {
  if (!desk) return refuse(deskMissing());
  const silentAt = desk.lastHeartbeatAt.add({ seconds });
  return isSignedIn(desk) && Temporal.Instant.compare(now, silentAt) >= 0 ? goAway(desk) : decide(desk);
};

/** Sets a counsellor away, whatever they said. */
export const goAway = (desk: Desk): DeskDecision => {
  const next: Desk = { ...desk, presence: 'away' };
  return decide(seen(next), told(next));
};

const told = ({ counsellorId, presence, units }: Desk): DeskEvent => ({
  kind: 'presence-changed',
  counsellorId,
  presence,
  units,
});

const sameUnits = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((unit) => others.includes(unit));
