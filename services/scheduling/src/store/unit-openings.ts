import type { DocumentKind } from '@baken/runtime';
import { Schema } from 'mongoose';
import type { OpeningChanged, UnitOpening } from '../domain/unit-opening.ts';

interface Stored {
  readonly open: boolean;
  readonly admits: boolean;
}

/** `unit_openings`: one document a unit, what was last told of its door. */
export const unitOpenings = (
  factsOf: DocumentKind<UnitOpening, OpeningChanged, Stored>['factsOf'],
): DocumentKind<UnitOpening, OpeningChanged, Stored> => ({
  collection: 'unit_openings',
  schema: new Schema({ open: Boolean, admits: Boolean }),
  toStored: ({ open, admits }) => ({ open, admits }),
  fromStored: (unit, { open, admits }) => ({ unit, open, admits }),
  factsOf,
});
