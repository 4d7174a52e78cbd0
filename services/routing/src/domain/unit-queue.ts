import type { Admission } from './join.ts';

/**
 * The one place where a unit's order is decided: who is admitted, with which number, and how many stand in line. Entries are written
 * after it; until that is certain they are remembered here, so that whoever comes next can finish what a crash left undone.
 */
export interface UnitQueue {
  readonly unit: string;
  /** Grows by one with each change. */
  readonly revision: number;
  /** How many stand in line: waiting or being offered. */
  readonly length: number;
  /** The number given out last at the end. */
  readonly lastSequence: number;
  /** Admitted lately; their entries may not be written yet. */
  readonly admitted: readonly Admission[];
  /** A coordinator lets nobody in. */
  readonly doorClosed: boolean;
  /** How many may wait, when a coordinator said so. */
  readonly limit?: number;
  /** How long the last conversations of this unit took. */
  readonly serviceSeconds: readonly number[];
}

export const newUnitQueue = (unit: string): UnitQueue => ({
  unit,
  revision: 0,
  length: 0,
  lastSequence: 0,
  admitted: [],
  doorClosed: false,
  serviceSeconds: [],
});
