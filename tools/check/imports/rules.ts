import { groundRooms } from './ground-rules.ts';
import { outerRooms } from './outer-rules.ts';
import type { Room } from './room.ts';
import { serviceRooms } from './service-rules.ts';

/** Who may import whom: the table of the house, as data. The first room whose `files` fit a module is its room. */
export const rooms: readonly Room[] = [...groundRooms, ...serviceRooms, ...outerRooms];

/** Packages that live in few rooms. This holds also where a room may import any package. */
export const vendorRooms: readonly {
  readonly vendors: readonly string[];
  readonly rooms: readonly string[];
}[] = [
  {
    vendors: ['mongoose', 'mongodb'],
    rooms: ['services/*/src/store/', 'services/runtime/src/testing/', 'services/runtime/test/', 'tools/'],
  },
  { vendors: ['@nats-io/*'], rooms: ['services/runtime/src/bus/', 'services/runtime/test/', 'tools/'] },
  {
    vendors: ['nice-grpc', 'nice-grpc-common', '@grpc/*', 'grpc-health-check', '@peculiar/x509'],
    rooms: ['services/runtime/', 'services/*/src/rpc/', 'services/*/test/', 'tools/'],
  },
  {
    vendors: ['@opentelemetry/*', 'prom-client', 'pino'],
    rooms: ['services/runtime/src/telemetry/', 'tools/'],
  },
  { vendors: ['opening_hours'], rooms: ['services/organisation/', 'services/scheduling/src/calendar/'] },
  {
    vendors: ['@jest/globals', 'fast-check'],
    rooms: ['**.test.ts', '**.test.tsx', '**.journey.ts', '**/test/', '**/testing/'],
  },
  { vendors: ['keycloak-connect'], rooms: ['gateway/src/console/'] },
];

/** What JavaScript simply has, and where it may be touched: `onlyIn` these rooms, or `neverIn` those. */
export interface GlobalRule {
  readonly names: readonly string[];
  readonly onlyIn?: readonly string[];
  readonly neverIn?: readonly string[];
  readonly because: string;
}

const rule = 'services/*/src/domain/';
const useCase = 'services/*/src/app/';

export const globalRules: readonly GlobalRule[] = [
  {
    names: ['process.env'],
    onlyIn: [
      'services/runtime/src/config/',
      'services/runtime/src/testing/',
      'services/runtime/test/',
      'tools/',
      'test-e2e/',
    ],
    because: 'configuration is read, checked and documented in one place: runtime/config',
  },
  {
    names: ['Date', 'Temporal.Now'],
    neverIn: [rule, useCase],
    because: 'time is an argument: take an instant, or the clock of the ports',
  },
  {
    names: ['Math.random', 'crypto'],
    neverIn: [rule, useCase],
    because: 'chance and ids are arguments: take them from the caller',
  },
  {
    names: ['Promise', 'async', 'await', 'fetch', 'performance', 'setTimeout', 'setInterval', 'setImmediate'],
    neverIn: [rule],
    because: 'a rule answers at once: waiting belongs in app/',
  },
  {
    names: ['console'],
    onlyIn: ['services/runtime/src/service/', 'tools/', 'test-e2e/', '**.test.ts'],
    because: 'whatever is said goes through the logger, whose attributes are an allow-list',
  },
];
