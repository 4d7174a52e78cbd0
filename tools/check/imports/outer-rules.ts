import {
  kernel,
  node,
  organisation,
  proto,
  protocol,
  runtime,
  testTools,
  type Never,
  type Room,
} from './room.ts';

/** What stands around the services: the gateway, the two pages, the tools and the journeys. */
const protocolRoom: Room = {
  room: 'protocol',
  files: ['gateway/protocol/'],
  may: [protocol, kernel, 'npm:zod', ...testTools],
  never: [
    {
      what: ['npm:*', 'services/', 'gateway/', 'proto/'],
      because: 'both pages carry the protocol: it is zod and the kernel only',
    },
  ],
};

const throughCalls: Never = {
  what: ['services/'],
  because: 'a service is reached by calls and facts only (@baken/proto)',
};

/** The anonymous side and the side of staff never meet; `edge/` serves both and knows neither. */
const gatewaySide = (folder: string, others: readonly string[], may: readonly string[]): Room => ({
  room: `gateway ${folder}`,
  files: [`gateway/src/${folder}/`],
  may: [
    `gateway/src/${folder}/`,
    'gateway/src/*.ts',
    ...may,
    protocol,
    kernel,
    organisation,
    runtime,
    proto,
    'npm:*',
  ],
  never: [
    {
      what: others.map((other) => `gateway/src/${other}/`),
      because: 'the anonymous side and the side of staff do not meet, and edge/ knows neither',
    },
    throughCalls,
  ],
});

const gatewayRooms: readonly Room[] = [
  gatewaySide('visitor', ['console'], ['gateway/src/edge/']),
  gatewaySide('console', ['visitor'], ['gateway/src/edge/']),
  gatewaySide('edge', ['visitor', 'console'], []),
  {
    room: 'gateway',
    files: ['gateway/src/*.ts', 'gateway/test/'],
    may: ['gateway/', kernel, organisation, runtime, proto, 'npm:*'],
    never: [throughCalls],
  },
];

const page = (app: string, other: string, vendors: readonly string[]): readonly Room[] => [
  {
    room: `${app} build`,
    files: [`${app}/*.ts`, `${app}/build/`],
    may: [`${app}/`, 'npm:*'],
    never: [{ what: ['services/', 'gateway/', 'proto/', 'tools/'], because: 'a page is built from itself' }],
  },
  {
    room: app,
    files: [`${app}/`],
    may: [`${app}/`, protocol, kernel, ...vendors, ...testTools],
    never: [
      { what: [`${other}/`], because: 'the two pages share the protocol and no code' },
      { what: [node], because: 'a page runs in a browser' },
      {
        what: ['npm:*'],
        because: 'each package weighs on a person with a slow line: the list in outer-rules.ts is short',
      },
      {
        what: ['gateway/', 'proto/', 'services/'],
        because: 'a page knows @baken/protocol and @baken/kernel only',
      },
    ],
  },
];

const journeys: Room = {
  room: 'journeys',
  files: ['test-e2e/'],
  may: ['test-e2e/', 'tools/', protocol, kernel, organisation, runtime, 'npm:*'],
  never: [
    {
      what: ['services/', 'gateway/', 'web-visitor/', 'web-console/'],
      because: 'a journey is made from outside, as people make it',
    },
  ],
};

const tools: Room = {
  room: 'tools',
  files: ['tools/'],
  may: [
    'tools/',
    protocol,
    kernel,
    organisation,
    runtime,
    proto,
    'services/*/src/*.ts',
    'services/*/src/domain/',
    'services/scheduling/src/calendar/',
    'gateway/src/*.ts',
    'npm:*',
  ],
  never: [
    {
      what: ['services/', 'gateway/', 'web-visitor/', 'web-console/', 'test-e2e/'],
      because: 'tools start whole services and ask their rules; they reach no further in',
    },
  ],
};

export const outerRooms: readonly Room[] = [
  protocolRoom,
  ...gatewayRooms,
  ...page('web-visitor', 'web-console', ['npm:preact', 'npm:@preact/*']),
  ...page('web-console', 'web-visitor', [
    'npm:react',
    'npm:react-dom',
    'npm:@mantine/*',
    'npm:@tanstack/*',
    'npm:oidc-client-ts',
  ]),
  journeys,
  tools,
];
