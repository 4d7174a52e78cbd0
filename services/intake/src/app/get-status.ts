import { ok, type CallContext, type Result } from '@baken/kernel';
import { availabilityOf, type Availability, type UnitOpening, type UnitRoom } from '../domain/unit-status.ts';
import type { Openings, Rooms } from './ports.ts';

export interface UnitStatus {
  readonly opening: UnitOpening;
  readonly room: UnitRoom | undefined;
  readonly availability: Availability;
}

/** What the button and the door show, for every unit. While routing does not answer, nobody can come in: every unit is offline. */
export const getStatus =
  ({ openings, rooms }: { readonly openings: Openings; readonly rooms: Rooms }) =>
  async (context: CallContext): Promise<Result<readonly UnitStatus[]>> => {
    const [listed, there] = await Promise.all([openings.list([], context), rooms.list(context)]);
    if (!listed.ok) return listed;
    return ok(
      listed.value.map((opening) => {
        const room = there.ok ? there.value.find(({ unit }) => unit === opening.unit) : undefined;
        return { opening, room, availability: availabilityOf(opening, room) };
      }),
    );
  };
