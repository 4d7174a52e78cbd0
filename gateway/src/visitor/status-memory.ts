import { createHash } from 'node:crypto';
import type { Result } from '@baken/kernel';
import {
  Availability,
  BusyBecause,
  type GetStatusResponse,
  type UnitStatus as UnitStatusMessage,
} from '@baken/proto/gen/baken/intake/v1/intake_service.ts';
import type { Status, UnitStatus } from '@baken/protocol';
import { momentIf } from '../edge/translate.ts';

/** The answer to every button: ready bytes with their ETag. */
export interface StatusAnswer {
  readonly bytes: Buffer;
  readonly etag: string;
}

/** Keeps the status in memory, so that ten thousand buttons cost one call. */
export interface StatusMemory {
  /** Nothing until intake has answered once. */
  answer(): StatusAnswer | undefined;
  /** Something may have changed: asks again, at most one call at a time and one more after it. */
  refresh(): Promise<void>;
  stop(): void;
}

/** shown: what the button needs beside the status itself. everyMilliseconds: how often it asks although nobody told of a change; hours that begin or end are such a change. */
export const statusMemory = (
  ask: () => Promise<Result<GetStatusResponse>>,
  everyMilliseconds: number,
  shown: Omit<Status, 'units'>,
): StatusMemory => {
  let current: StatusAnswer | undefined;
  let asking: Promise<void> | undefined;
  let again = false;

  const askOnce = async (): Promise<void> => {
    do {
      again = false;
      const answer = await ask();
      if (answer.ok) current = answerOf({ units: answer.value.units.map(statusOf), ...shown });
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set by another call while we awaited
    } while (again);
  };

  const refresh = (): Promise<void> => {
    if (asking !== undefined) again = true;
    asking ??= askOnce().finally(() => (asking = undefined));
    return asking;
  };

  const timer = setInterval(() => void refresh(), everyMilliseconds);
  timer.unref();
  return { answer: () => current, refresh, stop: () => clearInterval(timer) };
};

const answerOf = (status: Status): StatusAnswer => {
  const bytes = Buffer.from(JSON.stringify(status));
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
};

const availabilities: Readonly<Record<Availability, UnitStatus['availability']>> = {
  [Availability.UNSPECIFIED]: 'offline',
  [Availability.OPEN]: 'open',
  [Availability.BUSY]: 'busy',
  [Availability.OFFLINE]: 'offline',
};

const reasons: Readonly<Record<BusyBecause, UnitStatus['busyBecause']>> = {
  [BusyBecause.UNSPECIFIED]: undefined,
  [BusyBecause.ALL_IN_CONVERSATION]: 'all-in-conversation',
  [BusyBecause.QUEUE_FULL]: 'queue-full',
};

const statusOf = (unit: UnitStatusMessage): UnitStatus => {
  const busyBecause = reasons[unit.busyBecause];
  return {
    unit: unit.unit,
    availability: availabilities[unit.availability],
    ...(busyBecause === undefined ? {} : { busyBecause }),
    withinHours: unit.withinHours,
    ...momentIf('closesAt', unit.closesAtMs),
    ...momentIf('lastEntryAt', unit.lastEntryAtMs),
    ...momentIf('opensAt', unit.opensAtMs),
    waiting: unit.waiting,
  };
};
