/**
 * What jest cannot run as it is, because it runs CommonJS: packages that are only ES modules, and the one file in which MongoDB's
 * driver uses `import()` (left alone, it fails silently and the driver then sends a greeting that a store refuses).
 */
const translatedPackages = ['jose/', 'oidc-provider/', 'mongodb/lib/runtime_adapters.js'];

const translate = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: syntax.tsx ? { syntax: 'typescript', tsx: true } : { syntax: 'typescript' },
      target: 'esnext',
      transform: { react: { runtime: 'automatic', importSource: syntax.jsx ?? 'react' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const shared = {
  testEnvironment: 'node',
  transform: {
    'web-visitor/.+\\.tsx$': translate({ tsx: true, jsx: 'preact' }),
    '\\.tsx$': translate({ tsx: true }),
    '\\.(ts|mjs|js)$': translate({ tsx: false }),
  },
  // The last node_modules of a path counts: packages may have their own.
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!${translatedPackages.join('|')})`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/fixture/', '/\\.baken/'],
  modulePathIgnorePatterns: ['<rootDir>/tools/check/.*/fixture/', '<rootDir>/\\.baken/'],
};

/**
 * core: rules and everything else that needs no server; `npx jest services/kernel` takes a second.
 * service: `*.service.test.ts`, on one real store and one real bus that start when the first of them is selected.
 * journey: `test-e2e/journeys/*.journey.ts`, browsers and HTTP against everything running; each starts its own world.
 */
export default {
  // Generous: a limit that a busy machine reaches makes a flaky test.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'core',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.service\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'service',
      testMatch: ['**/*.service.test.ts'],
      globalSetup: './tools/testing/global-setup.ts',
      globalTeardown: './tools/testing/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'journey',
      testMatch: ['**/*.journey.ts'],
      globalSetup: './tools/testing/global-setup.ts',
      globalTeardown: './tools/testing/global-teardown.ts',
      testTimeout: 120_000,
    },
  ],
};
