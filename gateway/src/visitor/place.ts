import type { Place as PlaceMessage } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { Place } from '@baken/protocol';
import { moment } from '../edge/translate.ts';

const reasons = ['left', 'lost', 'closed', 'ended'] as const;

/** Routing's place as the page reads it. Who takes the visitor stays inside. */
export const placeOf = (place: PlaceMessage | undefined): Place => {
  switch (place?.state?.$case) {
    case 'waiting': {
      const { position, estimateSeconds, joinedAtMs } = place.state.value;
      return {
        state: 'waiting',
        position: Math.max(1, position),
        ...(estimateSeconds === undefined ? {} : { estimateSeconds }),
        joinedAt: moment(joinedAtMs),
      };
    }
    case 'offered':
      return { state: 'offered', position: 1 };
    case 'taken':
      return { state: 'taken' };
    case 'gone': {
      const { because } = place.state.value;
      return { state: 'gone', because: reasons.find((reason) => reason === because) ?? 'ended' };
    }
    case undefined:
      return { state: 'gone', because: 'ended' };
  }
};
