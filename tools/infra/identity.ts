import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InfraFailure, firstWay } from './component.ts';
import { identityComponent } from './identity-ways.ts';
import { javaEnvironment, keycloakVersion } from './keycloak.ts';
import { freePort } from './ports.ts';
import { type ComponentStart, type RunningComponent, startFound, withDefaults } from './server.ts';

export interface IdentityStart extends ComponentStart {
  /** One realm as Keycloak imports it. The realm is code: when the file has changed, the realm is made anew from it. */
  readonly realmFile: string;
  /** Who administers Keycloak itself. Left out, it has a password of chance that nobody knows. */
  readonly admin?: { readonly name: string; readonly password: string } | undefined;
}

/**
 * Starts Keycloak on loopback with one realm, or takes the one that KEYCLOAK_URL names, which must have the realm.
 * The realm answers below `<url>/realms/<its name>`. Throws InfraFailure.
 */
export const startIdentity = async (start: IdentityStart): Promise<RunningComponent> => {
  const { progress, environment } = withDefaults(start);
  const realm = await readRealm(start.realmFile);
  const identity = await firstWay(identityComponent(environment), progress);
  return startFound(identity, progress, async () => {
    const { dataDir, admin = { name: 'admin', password: randomBytes(18).toString('base64url') } } = start;
    const port = await freePort(start.port);
    const home = join(dataDir, 'home');
    await placeRealm(realm, home);
    const url = `http://127.0.0.1:${port}`;
    return {
      name: 'Keycloak',
      dataDir,
      settings: { port, home },
      url,
      isReady: () => answersOk(`${url}/realms/${realm.name}/.well-known/openid-configuration`),
      readyWithinMilliseconds: 180_000,
      extraEnvironment: {
        ...javaEnvironment,
        KC_BOOTSTRAP_ADMIN_USERNAME: admin.name,
        KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password,
      },
    };
  });
};

interface RealmText {
  readonly name: string;
  readonly text: string;
}

const realmShape = z.looseObject({ realm: z.string().regex(/^[\w-]+$/) });

const readRealm = async (file: string): Promise<RealmText> => {
  const text = await readFile(file, 'utf8');
  const realm = realmShape.safeParse(JSON.parse(text));
  if (!realm.success) throw new InfraFailure(`${file} is not a realm: it has no name.`);
  return { name: realm.data.realm, text };
};

/** Keycloak imports a realm only where it is new, so a database of another realm, or of another Keycloak, goes. */
const placeRealm = async ({ name, text }: RealmText, home: string): Promise<void> => {
  const digest = createHash('sha256').update(keycloakVersion).update(text).digest('hex');
  const digestFile = join(home, 'realm.sha256');
  const former = await readFile(digestFile, 'utf8').catch(() => '');
  if (former !== digest) await rm(join(home, 'data'), { recursive: true, force: true });
  const imported = join(home, 'data', 'import');
  await mkdir(imported, { recursive: true });
  await writeFile(join(imported, `${name}-realm.json`), text, { mode: 0o600 });
  await writeFile(digestFile, digest);
};

const answersOk = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
};
