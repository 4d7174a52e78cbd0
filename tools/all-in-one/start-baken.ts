import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';
import { startServices, type Running } from '@baken/runtime/service/run-services.ts';
import { demoAccounts, type Account } from '../identity/demo-accounts.ts';
import { startEmbeddedIssuer } from '../identity/embedded-issuer.ts';
import { realmFor } from '../identity/realm.ts';
import { freePort } from '../infra/ports.ts';
import { topologyWithTrials } from '../topology/topology-with-trials.ts';
import { allServices } from './all-services.ts';
import type { BuiltPages } from './build-pages.ts';

/** Everything that one Baken on one machine is started with. */
export interface BakenStart {
  readonly organisation: Organisation;
  /** Path or name from which the services read the same organisation. */
  readonly organisationFile: string;
  readonly storeUrl: string;
  readonly busUrl: string;
  /** Keeps the secrets of this Baken, so that a later start reads what an earlier one wrote. */
  readonly secretsFolder: string;
  readonly clock: Clock;
  /** Prefix of databases and subjects; a test takes its own. */
  readonly namespace: string;
  /** 0 or nothing takes free ports. */
  readonly ports: { readonly visitor?: number; readonly console?: number; readonly identity?: number };
  readonly identity: StartIdentity;
  readonly writeLog: (line: string) => void;
  /** Who may sign in; by default the people of the demonstration. */
  readonly accounts?: readonly Account[];
  /** The built web apps; without them the listeners serve their APIs alone. */
  readonly pages: BuiltPages | undefined;
  /** Configuration beside the defaults, as environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** An identity server that runs. */
export interface RunningIdentity {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an identity server for the realm with these accounts. */
export type StartIdentity = (
  realm: ReturnType<typeof realmFor>,
  accounts: readonly Account[],
  port: number,
) => Promise<RunningIdentity>;

export const embeddedIdentity: StartIdentity = (realm, accounts, port) =>
  startEmbeddedIssuer({ realm, accounts, port });

/** A Baken that runs, with the addresses that people use. */
export interface Baken {
  readonly visitorUrl: string;
  readonly consoleUrl: string;
  readonly accounts: readonly Account[];
  /** Where these people sign in. */
  readonly identity: { readonly url: string; readonly realm: ReturnType<typeof realmFor> };
  readonly services: Running;
  stop(): Promise<void>;
}

/** Starts every service and the gateway in this process, with an identity server beside it. Resolves when all are ready. */
export const startBaken = async (start: BakenStart): Promise<Baken> => {
  const consolePort = await freePort(start.ports.console);
  const visitorPort = await freePort(start.ports.visitor);
  const consoleUrl = `http://127.0.0.1:${String(consolePort)}`;
  const accounts = start.accounts ?? demoAccounts(start.organisation);
  const realm = realmFor(start.organisation, {
    signedIn: [`${consoleUrl}/signed-in`],
    signedOut: [`${consoleUrl}/`],
  });
  const [identity, sessionKeyFile, organisationKeyFile] = await Promise.all([
    start.identity(realm, accounts, start.ports.identity ?? 0),
    secretFile(start.secretsFolder, 'session-key'),
    secretFile(start.secretsFolder, 'organisation-key'),
  ]);
  try {
    const services = await startServices(await allServices(), {
      clock: start.clock,
      topology: await topologyWithTrials(),
      writeLog: start.writeLog,
      environment: {
        BAKEN_ORGANISATION_FILE: start.organisationFile,
        BAKEN_STORE_URL: start.storeUrl,
        BAKEN_BUS_URL: start.busUrl,
        BAKEN_NAMESPACE: start.namespace,
        BAKEN_GATEWAY_VISITOR_PORT: String(visitorPort),
        BAKEN_GATEWAY_CONSOLE_PORT: String(consolePort),
        BAKEN_GATEWAY_SESSION_KEY_FILE: sessionKeyFile,
        BAKEN_GATEWAY_IDENTITY_URL: identity.url,
        ...(start.pages && {
          BAKEN_GATEWAY_VISITOR_PAGES: start.pages.visitor,
          BAKEN_GATEWAY_CONSOLE_PAGES: start.pages.console,
        }),
        BAKEN_MESSAGING_ORGANISATION_KEY_FILE: organisationKeyFile,
        ...start.settings,
      },
    });
    await services.ready();
    return {
      visitorUrl: `http://127.0.0.1:${String(visitorPort)}`,
      consoleUrl,
      accounts,
      identity: { url: identity.url, realm },
      services,
      stop: async () => {
        await services.stop();
        await identity.stop();
      },
    };
  } catch (error) {
    await identity.stop();
    throw error;
  }
};

/** A secret of 32 random bytes as hex, made at the first start; readable by its owner only. */
const secretFile = async (folder: string, name: string): Promise<string> => {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = await readFile(path, 'utf8').catch(() => '');
  if (there === '') await writeFile(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  return path;
};
