import { decide, type Decision } from '@baken/kernel';
import type { Opening } from './opening.ts';

/** What was last told of a unit's door: the memory that makes a change of it one fact, told once, by whichever replica looks first. */
export interface UnitOpening {
  readonly unit: string;
  readonly open: boolean;
  readonly admits: boolean;
}

export interface OpeningChanged {
  readonly kind: 'opening-changed';
  readonly opening: UnitOpening;
}

export const noteOpening = (
  before: UnitOpening | undefined,
  unit: string,
  { open, admits }: Pick<Opening, 'open' | 'admits'>,
): Decision<UnitOpening, OpeningChanged> => {
  if (before?.open === open && before.admits === admits) return decide<UnitOpening, OpeningChanged>(before);
  const opening = { unit, open, admits };
  return decide<UnitOpening, OpeningChanged>(opening, { kind: 'opening-changed', opening });
};
