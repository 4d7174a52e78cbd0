import { OpeningChanged as OpeningChangedFact } from '@baken/proto/gen/baken/scheduling/v1/scheduling_facts.ts';
import { tell, type FactToTell } from '@baken/runtime';
import type { OpeningChanged } from '../domain/unit-opening.ts';

/** What others are told of a unit's door. */
export const publishOpening = ({ opening }: OpeningChanged): readonly FactToTell[] => [
  tell(OpeningChangedFact, opening),
];
