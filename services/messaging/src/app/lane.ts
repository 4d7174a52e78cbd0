import { refuse, type Clock, type ConversationId, type Fault, type Result } from '@baken/kernel';
import { faults } from '../domain/faults.ts';
import type { Head } from '../domain/head.ts';
import type { Keys, LineWanted, Placed, Rows } from './ports.ts';

/** A line that waits for its place, with the one who waits for the answer. */
export interface LineWaiting extends LineWanted {
  readonly answer: (result: Result<Placed>) => void;
  /** Milliseconds of `performance.now()`. */
  readonly since: number;
  /** How often its place was taken and nobody was seen to have it. */
  vainTries: number;
}

/**
 * One conversation in this replica: where it stands as far as we know, and the lines that wait in the order in which they came. At most one of them is
 * under way at any time, so a line that fails never leaves a gap before one that succeeds.
 */
export interface Lane {
  readonly id: ConversationId;
  readonly waiting: LineWaiting[];
  head: Head | undefined;
  headSince: number;
  /** It is being loaded or written. */
  busy: boolean;
  /** Who only want to know where it stands. */
  readonly curious: ((head: Head | undefined) => void)[];
}

export interface Lanes {
  of(id: ConversationId): Lane;
  /** The lane if there is one; none is made. */
  peek(id: ConversationId): Lane | undefined;
  forget(ids: readonly ConversationId[]): void;
  /** Whether head and key are at hand. */
  isLoaded(lane: Lane): boolean;
  /** Loads together what is asked for together. A lane whose conversation does not exist is refused. Calls back for each that is loaded. */
  load(lane: Lane): void;
}

export interface LanesNeeds {
  readonly rows: Pick<Rows, 'findHeads'>;
  readonly keys: Pick<Keys, 'recall' | 'find'>;
  readonly clock: Clock;
  /** How many conversations are remembered, and for how long before the store is asked again. */
  readonly remembered: { readonly conversations: number; readonly milliseconds: number };
}

export const openLanes = (
  { rows, keys, clock, remembered }: LanesNeeds,
  onLoaded: (lane: Lane) => void,
): Lanes => {
  const lanes = new Map<ConversationId, Lane>();
  let wanted = new Set<Lane>();

  const of = (id: ConversationId): Lane => {
    const found = lanes.get(id);
    if (found) return found;
    if (lanes.size >= remembered.conversations) dropOldestIdle(lanes);
    const lane: Lane = { id, waiting: [], head: undefined, headSince: 0, busy: false, curious: [] };
    lanes.set(id, lane);
    return lane;
  };

  const isLoaded = (lane: Lane): boolean =>
    lane.head !== undefined &&
    Math.abs(clock.now().epochMilliseconds - lane.headSince) < remembered.milliseconds &&
    keys.recall(lane.id) !== undefined;

  const load = (lane: Lane): void => {
    lane.busy = true;
    wanted.add(lane);
    if (wanted.size === 1) setImmediate(() => void loadWanted());
  };

  const loadWanted = async (): Promise<void> => {
    const loading = [...wanted];
    wanted = new Set();
    const ids = loading.map(({ id }) => id);
    try {
      // A conversation without a key was never opened, or is erased, whatever its rows say.
      const [found, heads] = await Promise.all([keys.find(ids), rows.findHeads(ids)]);
      for (const lane of loading) {
        lane.busy = false;
        const head = heads.get(lane.id);
        if (!found.has(lane.id) || !head) refuseAll(lane, faults.conversationMissing);
        else {
          lane.head = head;
          lane.headSince = clock.now().epochMilliseconds;
          onLoaded(lane);
        }
      }
    } catch {
      for (const lane of loading) {
        lane.busy = false;
        refuseAll(lane, faults.writeUnknown);
      }
    }
  };

  const refuseAll = (lane: Lane, why: Fault): void => {
    lanes.delete(lane.id);
    for (const tell of lane.curious.splice(0)) tell(undefined);
    for (const { answer } of lane.waiting.splice(0)) answer(refuse(why));
  };

  return {
    of,
    peek: (id) => lanes.get(id),
    forget: (ids) => ids.forEach((id) => forgetIdle(lanes, id)),
    isLoaded,
    load,
  };
};

const forgetIdle = (lanes: Map<ConversationId, Lane>, id: ConversationId): void => {
  const lane = lanes.get(id);
  if (!lane) return;
  lane.head = undefined;
  if (!lane.busy && lane.waiting.length === 0) lanes.delete(id);
};

/** The map is in the order of first use; memory is what counts here, not who was used last. */
const dropOldestIdle = (lanes: Map<ConversationId, Lane>): void => {
  for (const [id, { busy, waiting }] of lanes) {
    if (busy || waiting.length > 0) continue;
    lanes.delete(id);
    return;
  }
};
