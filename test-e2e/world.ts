import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrganisation, type Organisation } from '@baken/organisation';
import type { Status } from '@baken/protocol';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import { movableClock, type MovableClock } from '@baken/runtime/testing/movable-clock.ts';
import {
  embeddedIdentity,
  startBaken,
  type Baken,
  type StartIdentity,
} from '@baken/tools/all-in-one/start-baken.ts';
import { builtPages } from '@baken/tools/all-in-one/build-pages.ts';
import { chromiumArguments, findBrowser } from '@baken/tools/infra/browser.ts';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** Everything running for one organisation, at any time of any day, with a browser. */
export interface World {
  readonly organisation: Organisation;
  readonly baken: Baken;
  /** What time Baken believes it is; moving it moves the services, the pages follow by the answers they get. */
  readonly clock: MovableClock;
  /** Moves the clock to a wall clock time in the organisation's zone, for example `2026-11-24T15:00`. */
  moveTo(wallClock: string): void;
  /** Waits until the button's answer is so: a moved clock is seen within two seconds. */
  untilStatus(isSo: (units: Status['units']) => boolean): Promise<void>;
  /** Every line that any service has logged. */
  readonly logLines: readonly string[];
  /** A browser of its own, with nothing in it. width: in CSS pixels. */
  browse(width?: number): Promise<BrowserContext>;
  close(): Promise<void>;
}

export interface WorldNeeds {
  readonly organisation: string;
  /** Wall clock time in the organisation's zone at which it begins. */
  readonly at: string;
  /** A journey in a browser needs the built pages; a test of an API does not. */
  readonly withPages?: boolean;
  readonly identity?: StartIdentity;
  readonly settings?: Readonly<Record<string, string>>;
}

const momentIn = (zone: string, wallClock: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).toInstant();

/** Opens a world on the store and the bus of this test run, in a namespace of its own. */
export const openWorld = async (needs: WorldNeeds): Promise<World> => {
  const loaded = loadOrganisation(needs.organisation);
  if (!loaded.ok) throw new Error(loaded.fault.message);
  const organisation = loaded.value;
  const clock = movableClock(momentIn(organisation.zone, needs.at));
  const folder = await mkdtemp(join(tmpdir(), 'baken-world-'));
  const logLines: string[] = [];
  const baken = await startBaken({
    organisation,
    organisationFile: needs.organisation,
    storeUrl: fromGlobalSetup('BAKEN_TEST_STORE_URL'),
    busUrl: fromGlobalSetup('BAKEN_TEST_BUS_URL'),
    secretsFolder: join(folder, 'secrets'),
    clock,
    namespace: `w-${randomUUID().slice(0, 13)}`,
    ports: {},
    identity: needs.identity ?? embeddedIdentity,
    pages: needs.withPages === true ? await builtPages() : undefined,
    writeLog: (line) => void logLines.push(line),
    settings: needs.settings ?? {},
  });
  let browser: Browser | undefined;
  return {
    ...{ organisation, baken, clock, logLines },
    moveTo: (wallClock) => clock.moveTo(momentIn(organisation.zone, wallClock)),
    untilStatus: async (isSo) => {
      await eventually('the button says so', async () => {
        const response = await fetch(`${baken.visitorUrl}/v1/status`);
        return isSo(((await response.json()) as Status).units);
      });
    },
    browse: async (width = 1_280) => {
      browser ??= await chromium.launch({
        executablePath: await findBrowser(),
        args: [...chromiumArguments],
      });
      return browser.newContext({
        viewport: { width, height: width < 600 ? 740 : 800 },
        locale: 'nl-NL',
        timezoneId: 'Europe/London',
      });
    },
    close: async () => {
      await browser?.close();
      await baken.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const fromGlobalSetup = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set; journeys run in the jest project "journey"`);
  return value;
};
