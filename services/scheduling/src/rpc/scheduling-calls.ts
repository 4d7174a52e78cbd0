import { ok, type Result } from '@baken/kernel';
import {
  SchedulingServiceDefinition,
  type Opening,
} from '@baken/proto/gen/baken/scheduling/v1/scheduling_service.ts';
import { serve, type ServedCalls } from '@baken/runtime';
import type { UnitOpeningNow } from '../app/list-openings.ts';
import { clockText } from '../domain/week.ts';

/** What scheduling answers. */
export interface SchedulingUseCases {
  readonly listOpenings: (units: readonly string[]) => Result<readonly UnitOpeningNow[]>;
}

export const schedulingCalls = ({ listOpenings }: SchedulingUseCases): ServedCalls =>
  serve(SchedulingServiceDefinition, {
    listOpenings: ({ units }) => {
      const openings = listOpenings(units);
      return Promise.resolve(openings.ok ? ok({ openings: openings.value.map(openingMessage) }) : openings);
    },
  });

const openingMessage = (now: UnitOpeningNow): Opening => ({
  unit: now.unit,
  open: now.open,
  admits: now.admits,
  closesAtMs: now.closesAt?.epochMilliseconds,
  lastEntryAtMs: now.lastEntryAt?.epochMilliseconds,
  opensAtMs: now.opensAt?.epochMilliseconds,
  week: now.week.map(({ date, fromMinute, toMinute }) => ({
    date: date.toString(),
    from: clockText(fromMinute),
    to: clockText(toMinute),
  })),
});
