import type { Desk } from '../domain/desk.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';
import { roomOf, type Room } from '../domain/room.ts';
import { newUnitQueue } from '../domain/unit-queue.ts';
import type { Needs } from './ports.ts';
import { servable } from './set-presence.ts';

/** What a coordinator sees: of each unit the room and who waits, next one first, and everybody who is at work. */
export interface Overview {
  readonly units: readonly { readonly room: Room; readonly waiting: readonly QueueEntry[] }[];
  readonly counsellors: readonly Desk[];
}

/** More than anybody reads; the room says how many there are. */
const mostShown = 200;

/** mayServe: the units this coordinator may see; empty means every unit. */
export const readOverview =
  ({ entries, queues, desks, settings }: Pick<Needs, 'entries' | 'queues' | 'desks' | 'settings'>) =>
  async (mayServe: readonly string[]): Promise<Overview> => {
    const units = servable(settings.units, mayServe);
    const [known, counsellors] = await Promise.all([queues.list(), desks.signedIn(units)]);
    const lines = await Promise.all(
      units.map(async (id) => {
        const queue = known.find(({ unit }) => unit === id) ?? newUnitQueue(id);
        const room = roomOf(queue, settings.units.get(id)?.queue ?? { kind: 'none' }, counsellors);
        return { room, waiting: queue.length > 0 ? await entries.inLine(id, mostShown) : [] };
      }),
    );
    return { units: lines, counsellors };
  };
