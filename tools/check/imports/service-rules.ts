import { kernel, node, organisation, proto, runtime, testTools, type Never, type Room } from './room.ts';

const own = 'services/:service/src/';

const otherService: Never = {
  what: ['services/'],
  because: 'a service knows another one by its calls and facts only (@baken/proto)',
};

const domainTest: Room = {
  room: 'domain test',
  files: [`${own}domain/**.test.ts`],
  may: [`${own}domain/`, kernel, ...testTools],
  never: [
    {
      what: ['npm:*', 'services/', 'proto/'],
      because: 'a rule is tested with plain values, in milliseconds',
    },
  ],
};

const domain: Room = {
  room: 'domain',
  files: [`${own}domain/`],
  may: [`${own}domain/`, kernel],
  never: [
    { what: [node], because: 'a rule is pure: it reaches nothing outside its arguments' },
    { what: ['npm:*'], because: 'a rule is plain TypeScript: no package decides what is right' },
    { what: [proto], because: 'the form of a message must not shape a rule: rpc/ and facts/ translate' },
    { what: [runtime], because: 'a rule knows no store, bus, clock or caller' },
    { what: [own], because: 'rules are the innermost layer: the others import them' },
    otherService,
  ],
};

const appTest: Room = {
  room: 'app test',
  files: [`${own}app/**.test.ts`],
  may: [`${own}domain/`, `${own}app/`, kernel, organisation, ...testTools],
  never: [{ what: ['npm:*', 'services/', 'proto/'], because: 'a use case is tested through its ports' }],
};

const app: Room = {
  room: 'app',
  files: [`${own}app/`],
  may: [`${own}domain/`, `${own}app/`, kernel, organisation],
  never: [
    {
      what: [`${own}store/`],
      because: 'a use case asks a port of app/ports.ts: the composition root brings the store',
    },
    { what: [`${own}rpc/`], because: 'rpc/ calls use cases, never the other way' },
    { what: [runtime], because: 'a use case gets what it needs as an argument (app/ports.ts)' },
    { what: [proto], because: 'rpc/ and facts/ translate messages before a use case sees them' },
    { what: ['npm:*'], because: 'a use case is load, decide, save: packages belong behind a port' },
    otherService,
  ],
};

const store: Room = {
  room: 'store',
  files: [`${own}store/`],
  may: [
    `${own}store/`,
    `${own}domain/`,
    `${own}app/ports.ts`,
    kernel,
    runtime,
    'npm:mongoose',
    'npm:node:crypto',
  ],
  never: [
    {
      what: [`${own}rpc/`, `${own}facts/`, `${own}jobs/`],
      because: 'the store keeps: it neither answers nor tells',
    },
    { what: [`${own}app/`], because: 'the store serves use cases through app/ports.ts and calls none' },
    { what: ['npm:*', proto], because: 'the store knows mongoose, ciphers and the domain only' },
    otherService,
  ],
};

/** `rpc/`, `facts/` and `jobs/`: three ways into a service, each a translation of something outside to a use case. */
const wayIn = (folder: string, vendors: readonly string[]): Room => ({
  room: folder,
  files: [`${own}${folder}/`],
  may: [
    ...[folder, 'domain', 'app'].map((name) => `${own}${name}/`),
    kernel,
    organisation,
    runtime,
    proto,
    ...vendors,
  ],
  never: [
    {
      what: [`${own}store/`, 'npm:mongoose'],
      because: 'only use cases reach the store, through their ports',
    },
    { what: ['npm:*'], because: `${folder}/ only translates` },
    {
      what: [own],
      because: 'rpc/, facts/ and jobs/ are separate ways in: what they share belongs in app/',
    },
    otherService,
  ],
});

/** Scheduling's own room for the library that reads opening hours: a rule asks it through a port. */
const calendar: Room = {
  room: 'calendar',
  files: ['services/scheduling/src/calendar/'],
  may: [
    'services/scheduling/src/calendar/',
    'services/scheduling/src/domain/',
    'services/scheduling/src/app/ports.ts',
    kernel,
    organisation,
    'npm:opening_hours',
    node,
    ...testTools,
  ],
  never: [
    { what: ['npm:*'], because: 'calendar/ is for the library of opening hours only' },
    { what: ['services/', 'proto/'], because: 'calendar/ answers about hours and knows nobody' },
  ],
};

/** Messaging's own room for encryption: use cases and the store are handed it as a port. */
const sealing: Room = {
  room: 'sealing',
  files: ['services/messaging/src/sealing/'],
  may: [
    'services/messaging/src/sealing/',
    'services/messaging/src/domain/',
    'services/messaging/src/app/ports.ts',
    kernel,
    node,
    ...testTools,
  ],
  never: [
    { what: ['npm:*'], because: 'what node:crypto does needs no package' },
    { what: ['services/', 'proto/'], because: 'sealing/ seals and opens and knows nobody' },
  ],
};

const serviceTest: Room = {
  room: 'service test',
  files: ['services/:service/test/'],
  may: [
    'services/:service/test/',
    'services/:service/topology.json',
    `${own}*.ts`,
    kernel,
    organisation,
    runtime,
    proto,
    'npm:nice-grpc',
    'npm:nice-grpc-common',
    node,
    ...testTools,
  ],
  never: [
    {
      what: [own],
      because: 'a service test speaks calls and facts only: it starts the definition in src/<service>.ts',
    },
    { what: ['npm:*'], because: 'a service test looks at answers, not into the store or the bus' },
    otherService,
  ],
};

const compositionRoot: Room = {
  room: 'composition root',
  files: [`${own}*.ts`],
  may: [own, kernel, organisation, runtime, proto, node, 'npm:zod'],
  never: [
    {
      what: ['npm:*'],
      because: 'packages belong in the rooms that src/<service>.ts puts together',
    },
    otherService,
  ],
};

/** The rooms of each service, the innermost first. */
export const serviceRooms: readonly Room[] = [
  domainTest,
  domain,
  appTest,
  app,
  store,
  wayIn('rpc', ['npm:nice-grpc', 'npm:nice-grpc-common']),
  wayIn('facts', []),
  wayIn('jobs', []),
  calendar,
  sealing,
  serviceTest,
  compositionRoot,
];
