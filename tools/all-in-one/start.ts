import { mkdir } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadOrganisation } from '@baken/organisation';
import { startTable } from '@baken/runtime/service/start-table.ts';
import { startBus, startStore, terminalProgress } from '../infra/index.ts';
import { builtPages } from './build-pages.ts';
import { demoClock } from './demo-clock.ts';
import { readArguments } from './read-arguments.ts';
import { embeddedIdentity, startBaken, type Baken } from './start-baken.ts';
import { keycloakIdentity } from './keycloak-identity.ts';

// `npm start`: everything on this machine, in one process, for one organisation. Data lives in `.baken/<organisation>`.

const root = fileURLToPath(new URL('../../', import.meta.url));

const main = async (): Promise<void> => {
  const asked = readArguments(process.argv.slice(2));
  if (!asked.ok) return fail(asked.fault);
  const { organisation: name, keycloak, at, realClock, visitorPort, consolePort, identityPort } = asked.value;
  const loaded = loadOrganisation(name);
  if (!loaded.ok) return fail(loaded.fault.message);
  const organisation = loaded.value;

  const folder = join(root, '.baken', organisation.id);
  await mkdir(folder, { recursive: true });
  const logFile = createWriteStream(join(folder, 'baken.log'), { flags: 'a' });
  const { clock, sentence } = demoClock(organisation, { at, realClock });

  const [pages, store, bus] = await Promise.all([
    terminalProgress.step('building the pages', builtPages),
    startStore({ dataDir: join(folder, 'store') }),
    startBus({ dataDir: join(folder, 'bus') }),
  ]);
  const stopInfra = (): Promise<unknown> => Promise.all([store.stop(), bus.stop()]);
  let baken: Baken;
  try {
    baken = await terminalProgress.step('starting the services', () =>
      startBaken({
        organisation,
        organisationFile: name,
        storeUrl: store.url,
        busUrl: bus.url,
        secretsFolder: join(folder, 'secrets'),
        clock,
        namespace: organisation.id,
        ports: { visitor: visitorPort, console: consolePort, identity: identityPort },
        identity: keycloak ? keycloakIdentity(join(folder, 'keycloak')) : embeddedIdentity,
        pages,
        writeLog: (line) => void logFile.write(line),
      }),
    );
  } catch (error) {
    await stopInfra();
    throw error;
  }

  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    console.log('\nStopping …');
    void baken
      .stop()
      .then(stopInfra)
      .then(() => process.exit(0));
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);

  console.log(`\n${startTable(baken.services.rows)}\n`);
  console.log(`${organisation.name}${sentence}`);
  console.log(`  visitor  ${baken.visitorUrl}`);
  console.log(`  console  ${baken.consoleUrl}`);
  console.log('  sign in with (name / password, roles):');
  for (const account of baken.accounts)
    console.log(`    ${account.name} / ${account.password}  ${account.roles.join(', ')}`);
  console.log(
    `\nData and log: .baken/${organisation.id}. Ctrl-C stops; \`npm run reset\` forgets everything.`,
  );
};

const fail = (sentence: string): void => {
  console.error(sentence);
  process.exitCode = 1;
};

main().catch((error: unknown) => {
  // A component that cannot be had or a port that is taken is one sentence; anything else is a mistake of ours and shows where.
  const known = error instanceof Error && error.name === 'InfraFailure';
  console.error(known ? error.message : error);
  process.exit(1);
});
