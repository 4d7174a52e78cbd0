/** What scheduling says of a unit. Milliseconds since 1970. */
export interface UnitOpening {
  readonly unit: string;
  readonly open: boolean;
  readonly admits: boolean;
  readonly closesAtMs?: number | undefined;
  readonly lastEntryAtMs?: number | undefined;
  readonly opensAtMs?: number | undefined;
}

/** What routing says of a unit. */
export interface UnitRoom {
  readonly unit: string;
  readonly signedIn: number;
  readonly free: number;
  readonly waiting: number;
  readonly placesLeft: number;
  readonly hasQueue: boolean;
}

/**
 * What the button shows. "Busy" means open with nobody free and no room in the queue; "offline" means outside the hours, past the last entry, or
 * inside the hours with nobody signed in (CAW: "door uitzonderlijke omstandigheden was het voor ons onmogelijk om op de chat te zijn", seeds/000).
 */
export type Availability =
  | { readonly is: 'open' }
  | { readonly is: 'busy'; readonly because: 'all-in-conversation' | 'queue-full' }
  | { readonly is: 'offline' };

export const availabilityOf = (opening: UnitOpening, room: UnitRoom | undefined): Availability => {
  if (!opening.admits || room === undefined || room.signedIn === 0) return { is: 'offline' };
  if (room.placesLeft > 0) return { is: 'open' };
  return { is: 'busy', because: room.hasQueue ? 'queue-full' : 'all-in-conversation' };
};

/** For somebody who does not mind which unit: the one that is free most, else the one where the fewest wait. Nothing when none has room. */
export const easiestUnit = (
  openings: readonly UnitOpening[],
  rooms: readonly UnitRoom[],
): string | undefined => {
  const withRoom = rooms.filter((room) => {
    const opening = openings.find(({ unit }) => unit === room.unit);
    return opening !== undefined && availabilityOf(opening, room).is === 'open';
  });
  const [first] = [...withRoom].sort((one, other) => other.free - one.free || one.waiting - other.waiting);
  return first?.unit;
};
