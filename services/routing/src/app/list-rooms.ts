import { roomOf, type Room } from '../domain/room.ts';
import { newUnitQueue } from '../domain/unit-queue.ts';
import type { Needs } from './ports.ts';

/** Whether somebody more can come in, for every unit of the organisation. */
export const listRooms =
  ({ queues, desks, settings }: Pick<Needs, 'queues' | 'desks' | 'settings'>) =>
  async (): Promise<readonly Room[]> => {
    const units = [...settings.units.values()];
    const [known, serving] = await Promise.all([queues.list(), desks.signedIn(units.map(({ id }) => id))]);
    return units.map((unit) => {
      const queue = known.find((one) => one.unit === unit.id) ?? newUnitQueue(unit.id);
      return roomOf(queue, unit.queue, serving);
    });
  };
