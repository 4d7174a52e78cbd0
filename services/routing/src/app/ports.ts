import type { Clock, ConversationId, Decision, MakeId, Result } from '@baken/kernel';
import type { Desk, DeskEvent } from '../domain/desk.ts';
import type { KeptSeconds } from '../domain/leave.ts';
import type { EntryEvent, QueueEntry } from '../domain/queue-entry.ts';
import type { QueueRule } from '../domain/room.ts';
import type { OrderChange } from '../domain/settle.ts';
import type { UnitQueue } from '../domain/unit-queue.ts';

/** Documents that change by decisions, one at a time. */
export interface Changes<State, Event> {
  find(id: string): Promise<State | undefined>;
  change(
    id: string,
    decide: (state: State | undefined) => Decision<State, Event>,
  ): Promise<Result<{ readonly state: State; readonly events: readonly Event[] }>>;
}

/** Queue entries; the id is the conversation's. Everything that is listed is read by an index, whatever the queue's length. */
export interface Entries extends Changes<QueueEntry, EntryEvent> {
  findMany(ids: readonly ConversationId[]): Promise<readonly QueueEntry[]>;
  /** Who waits in the unit and can be reached, next one first, with a sequence up to `upTo`. */
  heads(unit: string, upTo: number, most: number): Promise<readonly QueueEntry[]>;
  /** Who waits in the unit, next one first. */
  waiting(unit: string, most: number): Promise<readonly QueueEntry[]>;
  /** Who stands in line, waiting or being offered, next one first. */
  inLine(unit: string, most: number): Promise<readonly QueueEntry[]>;
  /** The ids of everybody who stands in line, next one first. */
  line(unit: string): Promise<readonly ConversationId[]>;
  /** How many stand in line. */
  countInLine(unit: string): Promise<number>;
  /** How many stand in line before this sequence. */
  countBefore(unit: string, sequence: number): Promise<number>;
  /** Whose offer's time is up. */
  withOfferOver(now: Temporal.Instant, most: number): Promise<readonly QueueEntry[]>;
  /** Whose page did not come back in time. */
  withPageLost(kept: KeptSeconds, now: Temporal.Instant, most: number): Promise<readonly QueueEntry[]>;
}

/** Desks; the id is the counsellor's. */
export interface Desks extends Changes<Desk, DeskEvent> {
  /** Everybody who is signed in for one of these units. */
  signedIn(units: readonly string[]): Promise<readonly Desk[]>;
  /** Who is signed in and was not heard of since. */
  silentSince(instant: Temporal.Instant): Promise<readonly Desk[]>;
  /** Whoever has a visitor, offered or in hand. */
  withSlots(): Promise<readonly Desk[]>;
}

/** The queues of the units; the id is the unit's. */
export interface UnitQueues extends Changes<UnitQueue, never> {
  list(): Promise<readonly UnitQueue[]>;
  /** Those of these units in which somebody stands in line. */
  waitedFor(units: readonly string[]): Promise<readonly UnitQueue[]>;
}

/** Wakes up those who watch. What is said here may be lost; the truth is asked for. */
export interface Announce {
  /** perPlace: seconds that each place costs, when there is something honest to say. */
  orderChanged(change: OrderChange, perPlace: number | undefined): void;
  deskChanged(desk: Desk): void;
  placeChanged(conversationId: ConversationId): void;
  roomChanged(unit: string): void;
}

/** What is counted while it happens. */
export interface Figures {
  waited(seconds: number): void;
  offerEnded(how: 'accepted' | 'declined' | 'missed'): void;
}

/** What a unit's file says about its queue. */
export interface UnitSettings {
  readonly id: string;
  readonly queue: QueueRule;
  readonly offerSeconds: number;
}

/** Asks scheduling. */
export interface OpeningHours {
  isOpen(unit: string): Promise<Result<boolean>>;
}

/** Tells that offering failed, which will be tried again. */
export type Report = (error: unknown) => void;

export interface Settings {
  readonly units: ReadonlyMap<string, UnitSettings>;
  readonly capacity: number;
  readonly kept: KeptSeconds;
  readonly heartbeatSeconds: number;
  readonly awayAfterSeconds: number;
  readonly mostMissedOffers: number;
  readonly declineRestSeconds: number;
  readonly reconcileAfterSeconds: number;
}

/** Everything that use cases are made with. Each names what it needs of it. */
export interface Needs {
  readonly entries: Entries;
  readonly desks: Desks;
  readonly queues: UnitQueues;
  readonly announce: Announce;
  readonly figures: Figures;
  readonly openingHours: OpeningHours;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly report: Report;
}
