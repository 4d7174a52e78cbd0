import { ok, type CallContext, type Result } from '@baken/kernel';
import {
  Availability,
  BusyBecause,
  IntakeServiceDefinition,
  type UnitStatus as UnitStatusMessage,
} from '@baken/proto/gen/baken/intake/v1/intake_service.ts';
import { serve, type ServedCalls } from '@baken/runtime';
import type { Enter, Entered } from '../app/enter.ts';
import type { UnitStatus } from '../app/get-status.ts';

export interface IntakeUseCases {
  readonly enter: (ask: Enter, context: CallContext) => Promise<Result<Entered>>;
  readonly getStatus: (context: CallContext) => Promise<Result<readonly UnitStatus[]>>;
}

export const intakeCalls = ({ enter, getStatus }: IntakeUseCases): ServedCalls =>
  serve(IntakeServiceDefinition, {
    getStatus: async (_request, context) => {
      const status = await getStatus(context);
      return status.ok ? ok({ units: status.value.map(statusMessage) }) : status;
    },
    enter: (request, context) =>
      enter(
        {
          ...request,
          answers: new Map(
            request.answers
              .filter(({ value }) => value.trim() !== '')
              .map(({ question, value }) => [question, value]),
          ),
        },
        context,
      ),
  });

const availabilities = {
  open: Availability.OPEN,
  busy: Availability.BUSY,
  offline: Availability.OFFLINE,
} as const;

const reasons = {
  'all-in-conversation': BusyBecause.ALL_IN_CONVERSATION,
  'queue-full': BusyBecause.QUEUE_FULL,
} as const;

const statusMessage = ({ opening, room, availability }: UnitStatus): UnitStatusMessage => ({
  unit: opening.unit,
  availability: availabilities[availability.is],
  busyBecause: availability.is === 'busy' ? reasons[availability.because] : BusyBecause.UNSPECIFIED,
  closesAtMs: opening.closesAtMs,
  lastEntryAtMs: opening.lastEntryAtMs,
  opensAtMs: opening.opensAtMs,
  waiting: room?.waiting ?? 0,
  withinHours: opening.open,
});
