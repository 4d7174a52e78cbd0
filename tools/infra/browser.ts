import { ok, refuse } from '@baken/kernel';
import { firstWay, type Component, type Way } from './component.ts';
import { onPath, run, type Environment } from './programs.ts';
import { terminalProgress, type Progress } from './progress.ts';

/** Names under which Chromium comes with the systems we know. */
const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** What Chromium is started with: it talks to nobody but the pages of a journey. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const onThisMachine = async (environment: Environment): Promise<string | undefined> => {
  for (const name of names) {
    const path = await onPath(name, environment);
    if (path !== undefined) return path;
  }
  return undefined;
};

const installed = (environment: Environment): Way<string> => ({
  name: 'chromium on PATH',
  find: async () => {
    const given = environment['CHROMIUM_PATH'];
    const path = given ?? (await onThisMachine(environment));
    return path === undefined ? refuse('not installed') : ok(path);
  },
});

const fromDebian = (environment: Environment): Way<string> => ({
  name: "Debian's package",
  find: async (progress) => {
    const apt = await onPath('apt-get', environment);
    if (apt === undefined) return refuse('this is not Debian');
    if (process.getuid?.() !== 0) return refuse('installing packages needs root');
    const options = { environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } };
    const done = await progress.step('installing chromium with apt-get', async () => {
      const updated = await run(apt, ['update'], { ...options, withinMilliseconds: 120_000 });
      return updated.ok
        ? run(apt, ['install', '-y', '--no-install-recommends', 'chromium'], {
            ...options,
            withinMilliseconds: 300_000,
          })
        : updated;
    });
    if (!done.ok) return done;
    const path = await onThisMachine(environment);
    return path === undefined ? refuse('it installed no program named chromium') : ok(path);
  },
});

const browser = (environment: Environment): Component<string> => ({
  name: 'Chromium',
  remedy: 'install the package chromium, or name the program in CHROMIUM_PATH',
  ways: [installed(environment), fromDebian(environment)],
});

/** The path of a Chromium for journeys and pictures. Throws InfraFailure. */
export const findBrowser = async (
  environment: Environment = process.env,
  progress: Progress = terminalProgress,
): Promise<string> => (await firstWay(browser(environment), progress)).found;
