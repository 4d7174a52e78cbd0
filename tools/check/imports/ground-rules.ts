import { kernel, node, organisation, proto, runtime, testTools, type Room } from './room.ts';

/** What every service stands on: the contract, the kernel, the settings, and the runtime room by room. */
const contract: Room = {
  room: 'proto',
  files: ['proto/'],
  may: ['proto/', 'npm:@bufbuild/protobuf', ...testTools],
  never: [{ what: ['npm:*', 'services/'], because: 'the contract depends on nobody who keeps it' }],
};

const kernelTest: Room = {
  room: 'kernel test',
  files: [`${kernel}**.test.ts`],
  may: [kernel, ...testTools],
  never: [{ what: ['npm:*', 'proto/', 'services/'], because: 'the kernel is tested with plain values' }],
};

const kernelRoom: Room = {
  room: 'kernel',
  files: ['services/kernel/'],
  may: [kernel],
  never: [
    {
      what: ['npm:*', 'proto/', 'services/'],
      because: 'everything stands on the kernel, so it depends on nothing',
    },
  ],
};

const organisationRoom: Room = {
  room: 'organisation',
  files: ['services/organisation/'],
  may: ['services/organisation/', kernel, node, 'npm:zod', 'npm:yaml', 'npm:opening_hours', ...testTools],
  never: [{ what: ['npm:*', 'proto/', 'services/'], because: 'settings are read before anything runs' }],
};

/** The rooms of runtime are a stair: each may stand on those before it, and each package has one room. */
const stair: Readonly<Record<string, readonly string[]>> = {
  config: ['npm:zod'],
  telemetry: ['npm:@opentelemetry/*', 'npm:prom-client', 'npm:pino'],
  rpc: [
    'npm:nice-grpc',
    'npm:nice-grpc-common',
    'npm:@grpc/grpc-js',
    'npm:@peculiar/x509',
    'npm:grpc-health-check',
    'npm:reflect-metadata',
    'npm:zod',
    'services/topology.json',
  ],
  bus: ['npm:@nats-io/*'],
  store: ['npm:mongoose'],
  jobs: [],
  service: ['npm:zod'],
  testing: [...testTools, 'npm:mongoose'],
};

const runtimeRooms = Object.entries(stair).map(([folder, vendors], step, all): Room => ({
  room: `runtime ${folder}`,
  files: [`${runtime}${folder}/`],
  may: [
    ...all.slice(0, step + 1).map(([name]) => `${runtime}${name}/`),
    kernel,
    organisation,
    proto,
    node,
    ...vendors,
    ...testTools,
  ],
  never: [
    { what: ['npm:*'], because: 'each package of the runtime has one room' },
    {
      what: [runtime],
      because: `the rooms of runtime are a stair: ${Object.keys(stair).join(', ')}`,
    },
    { what: ['services/'], because: 'the runtime runs services and knows none' },
  ],
}));

const runtimeTest: Room = {
  room: 'runtime test',
  files: ['services/runtime/test/'],
  may: ['services/runtime/', kernel, organisation, proto, 'npm:*'],
  never: [{ what: ['services/'], because: 'the runtime is tested without the services it runs' }],
};

const runtimeFace: Room = {
  room: 'runtime face',
  files: ['services/runtime/'],
  may: [runtime, kernel, organisation, proto],
  never: [{ what: ['npm:*', 'services/'], because: 'the packages of the runtime stay in its rooms' }],
};

export const groundRooms: readonly Room[] = [
  contract,
  kernelTest,
  kernelRoom,
  organisationRoom,
  ...runtimeRooms,
  runtimeTest,
  runtimeFace,
];
