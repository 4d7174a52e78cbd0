import type { Overview } from '@baken/protocol';

export type UnitNow = Overview['units'][number];

/**
 * What asks for attention first: where somebody waits, the longest wait above; then where somebody is on. Units where nobody waits and
 * nobody is on are named together: twenty-six empty cards would hide the one that matters.
 */
export const arrangeUnits = (
  units: readonly UnitNow[],
): { readonly busy: readonly UnitNow[]; readonly quiet: readonly UnitNow[] } => {
  const few = units.length <= fewUnits;
  const busy = units.filter(({ waiting, signedIn }) => few || waiting.length > 0 || signedIn > 0);
  return {
    busy: few ? busy : busy.toSorted((one, other) => firstJoined(one).localeCompare(firstJoined(other))),
    quiet: units.filter((unit) => !busy.includes(unit)),
  };
};

/** So few stay where they are and are all shown. */
const fewUnits = 6;

/** After everything that is a moment. */
const nobodyWaits = '9999';

/** Since when the one who waits longest does. */
export const firstJoined = ({ waiting }: UnitNow): string =>
  waiting.map(({ joinedAt }) => joinedAt).reduce((one, other) => (other < one ? other : one), nobodyWaits);
