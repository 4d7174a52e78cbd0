import { ok, type Result } from '@baken/kernel';
import { SchedulingServiceDefinition } from '@baken/proto/gen/baken/scheduling/v1/scheduling_service.ts';
import type { CallRoom } from '@baken/runtime/rpc/calls.ts';
import type { OpeningHours } from '../app/ports.ts';

/** Asks scheduling, as ourselves. */
export const askOpeningHours = (room: CallRoom): OpeningHours => {
  const scheduling = room.to(SchedulingServiceDefinition);
  return {
    isOpen: async (unit): Promise<Result<boolean>> => {
      const answer = await scheduling.listOpenings({ units: [unit] }, room.asSystem());
      if (!answer.ok) return answer;
      return ok(answer.value.openings.some((opening) => opening.unit === unit && opening.open));
    },
  };
};
