import { terminalProgress } from './progress.ts';
import { buildFastStore } from './secantus.ts';

/** `npm run infra:fast`: the store that is 5 to 50 times as fast as the one that is there within seconds. */
const built = await buildFastStore(process.env, terminalProgress);
if (built.ok) {
  process.stdout.write(`The fast store is ready: ${built.value}\n`);
} else if (process.argv.includes('--if-possible')) {
  process.stdout.write(`Going on without the fast store: ${built.fault}.\n`);
} else {
  process.stderr.write(`The fast store could not be built: ${built.fault}.\n`);
  process.exitCode = 1;
}
