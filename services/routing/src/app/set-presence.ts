import { refuse, type CounsellorId, type Result } from '@baken/kernel';
import { beat, newDesk, say, type Desk, type Presence } from '../domain/desk.ts';
import { unitNotYours, unitUnknown } from '../domain/faults.ts';
import type { ChangeDesk } from './change-desk.ts';
import type { Needs } from './ports.ts';

export interface SetPresence {
  readonly counsellorId: CounsellorId;
  readonly presence: Presence;
  /** Which units to serve; empty: as before, at first all that this counsellor may. */
  readonly units: readonly string[];
  /** Which units this counsellor may serve; empty: all. */
  readonly mayServe: readonly string[];
}

/** What a counsellor says of themselves. Faults: routing.unit-unknown, routing.unit-not-yours. */
export const setPresence =
  ({
    settings,
    clock,
    changeDesk,
  }: Pick<Needs, 'settings' | 'clock'> & { readonly changeDesk: ChangeDesk }) =>
  async (ask: SetPresence): Promise<Result<Desk>> => {
    const may = servable(settings.units, ask.mayServe);
    if (ask.units.some((unit) => !settings.units.has(unit))) return refuse(unitUnknown('units'));
    if (ask.units.some((unit) => !may.includes(unit))) return refuse(unitNotYours());
    return changeDesk(ask.counsellorId, (known) => {
      const now = clock.now();
      const desk = known ?? newDesk(ask.counsellorId, may, settings.capacity, now);
      const kept = desk.units.filter((unit) => may.includes(unit));
      const before = kept.length > 0 ? kept : may;
      return say(desk, ask.presence, ask.units.length > 0 ? [...new Set(ask.units)] : before, now);
    });
  };

/** Still here. Somebody who never said anything has no desk to keep. */
export const keepHeartbeat =
  ({ desks, clock }: Pick<Needs, 'desks' | 'clock'>) =>
  async (counsellorId: CounsellorId): Promise<void> => {
    await desks.change(counsellorId, (desk) => beat(desk, clock.now()));
  };

/** All units that a counsellor may serve; nothing said means every unit. */
export const servable = (units: Needs['settings']['units'], may: readonly string[]): readonly string[] =>
  [...units.keys()].filter((unit) => may.length === 0 || may.includes(unit));
