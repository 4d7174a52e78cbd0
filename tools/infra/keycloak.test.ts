import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BareMachine, createBareMachine } from '../testing/bare-machine.ts';
import { firstWay } from './component.ts';
import { identityComponent } from './identity-ways.ts';
import { quietProgress } from '../testing/quiet-progress.ts';

describe('the ways to come by Keycloak', () => {
  let machine: BareMachine;
  beforeEach(async () => {
    machine = await createBareMachine();
  });
  afterEach(() => machine.remove());

  const find = () => firstWay(identityComponent(machine.environment), quietProgress);
  const giveJava = (version: string) => machine.give('java', `echo 'openjdk version "${version}"' >&2`);

  it('need Java 17 or newer', async () => {
    await expect(find()).rejects.toThrow('java is not on PATH; install Java 17 or newer');
    await giveJava('11.0.2');
    await expect(find()).rejects.toThrow('java is older than Java 17');
  });

  it('need Maven, and name it', async () => {
    await giveJava('21.0.1');
    await expect(find()).rejects.toThrow(
      'Keycloak 26.4.0 is not available on this machine; install Maven and Java 17 or newer, or set KEYCLOAK_URL, and try again',
    );
  });

  it('say that Maven reached nobody', async () => {
    await giveJava('17.0.15');
    await machine.give('mvn', 'echo "[ERROR] Could not transfer the artifact"; exit 1');
    await expect(find()).rejects.toThrow(
      'Keycloak through Maven: what it needs cannot be downloaded from here',
    );
  });

  it('refuse a distribution that is not the one we know, before anything of it runs', async () => {
    await giveJava('17.0.15');
    await machine.give(
      'mvn',
      `echo "$@" >> "$CALLS"
      for word in "$@"; do case "$word" in -Dmaven.repo.local=*) repository="\${word#*=}";; esac; done
      folder="$repository/org/keycloak/keycloak-quarkus-dist/26.4.0"; mkdir -p "$folder"
      echo forged > "$folder/keycloak-quarkus-dist-26.4.0.zip"`,
    );
    await expect(find()).rejects.toThrow(/is not the file we know: its SHA-256 is [0-9a-f]{64}/);
    const calls = (await readFile(join(machine.folder, 'calls'), 'utf8')).trim().split('\n');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toContain('-Dartifact=org.keycloak:keycloak-quarkus-dist:26.4.0:zip');
  });
});
