import { randomFillSync } from 'node:crypto';
import { idMaker, ok, type Actor, type CounsellorId } from '@baken/kernel';
import { RoutingServiceDefinition, type Room } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import {
  SchedulingServiceDefinition,
  type Opening,
} from '@baken/proto/gen/baken/scheduling/v1/scheduling_service.ts';
import { serve } from '@baken/runtime/rpc/calls.ts';
import type { AnyDefinition } from '@baken/runtime/service/definition.ts';
import type { Running } from '@baken/runtime/service/run-services.ts';
import { openTestHouse, type TestHouse } from '@baken/runtime/testing/test-house.ts';
import { routing } from '../../src/routing.ts';
import type { Line } from './line.ts';
import { counsellorAt, type TestCounsellor } from './counsellor.ts';
import { visitorAt, type TestVisitor } from './visitor.ts';

/** Routing as a helpline knows it: visitors who join and leave, counsellors who come, accept and go. */
export interface Helpline {
  readonly house: TestHouse;
  readonly replicas: readonly Running[];
  /** Somebody at the door; at the first replica, or the one of this number. */
  visitor(at?: number): TestVisitor;
  /** Somebody who is signed in; `units` they may serve, by default all. */
  counsellor(
    name: string,
    who?: { readonly units?: readonly string[]; readonly at?: number },
  ): TestCounsellor;
  /** From now on scheduling says that these units are closed, and no others. */
  closedNow(...units: readonly string[]): void;
  /** How often scheduling was asked. */
  askedScheduling(): number;
  /** Everybody in line, next one first. */
  line(unit: string): Promise<readonly string[]>;
  room(unit: string): Promise<Room>;
  /** Runs a job of the first replica now. */
  run(job: string): Promise<void>;
}

const makeId = idMaker(
  () => Date.now(),
  (bytes) => randomFillSync(bytes),
);

const system: Actor = { kind: 'system', service: 'gateway' };

export const openHelpline = async (given: {
  readonly organisation: string;
  readonly replicas?: number;
  readonly definition?: AnyDefinition;
  readonly at?: Temporal.Instant;
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<Helpline> => {
  const { organisation, at } = given;
  const house = await openTestHouse({ organisation, ...(at && { at }) });
  let closed: readonly string[] = [];
  let asked = 0;
  await house.neighbour(
    'scheduling',
    serve(SchedulingServiceDefinition, {
      listOpenings: ({ units }) => {
        asked += 1;
        return Promise.resolve(
          ok({ openings: units.map((unit) => openingOf(unit, !closed.includes(unit))) }),
        );
      },
    }),
  );
  const replicas: Running[] = [];
  const lines: Line[] = [];
  for (let number = 0; number < (given.replicas ?? 1); number += 1) {
    const replica = await house.start(given.definition ?? routing, given.settings);
    replicas.push(replica);
    lines.push({ calls: await house.calls(RoutingServiceDefinition, { at: replica }), house });
  }
  const lineAt = (number = 0): Line => {
    const line = lines[number];
    if (!line) throw new Error(`there is no replica ${String(number)}`);
    return line;
  };
  return {
    house,
    replicas,
    visitor: (number) => visitorAt(lineAt(number), makeId<'conversation'>()),
    counsellor: (name, { units = [], at: number } = {}) =>
      counsellorAt(lineAt(number), name as CounsellorId, units),
    closedNow: (...units) => {
      closed = units;
    },
    askedScheduling: () => asked,
    line: async (unit) => {
      const queue = await lineAt().calls.getQueue({ unit }, house.context(system));
      if (!queue.ok) throw new Error(queue.fault.code);
      return queue.value.conversationIds;
    },
    room: async (unit) => {
      const rooms = await lineAt().calls.listRooms({}, house.context(system));
      const room = rooms.ok ? rooms.value.rooms.find((one) => one.unit === unit) : undefined;
      if (!room) throw new Error(`there is no unit ${unit}`);
      return room;
    },
    run: async (job) => {
      await replicas[0]?.runJob('routing', job);
    },
  };
};

const openingOf = (unit: string, open: boolean): Opening => ({
  ...{ unit, open, admits: open },
  closesAtMs: undefined,
  lastEntryAtMs: undefined,
  opensAtMs: undefined,
  week: [],
});
