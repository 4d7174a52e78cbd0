import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createAuthority } from './authority.ts';
import { readCredentials } from './credentials.ts';

describe('the authority of one machine', () => {
  it('says in a certificate which service it belongs to, by name and where it listens', async () => {
    const { cert } = await (await createAuthority()).issue('routing');
    const certificate = new X509Certificate(cert);
    expect(certificate.subject).toBe('CN=routing');
    expect(certificate.subjectAltName).toBe('DNS:routing, DNS:localhost, IP Address:127.0.0.1');
    expect(certificate.ca).toBe(false);
  });

  it('signs what it issues, and nothing that another authority issued', async () => {
    const [one, other] = await Promise.all([createAuthority(), createAuthority()]);
    const mine = await one.issue('routing');
    const foreign = await other.issue('routing');
    const root = new X509Certificate(mine.ca);
    expect(new X509Certificate(mine.cert).verify(root.publicKey)).toBe(true);
    expect(new X509Certificate(foreign.cert).verify(root.publicKey)).toBe(false);
  });

  it('gives each service a key of its own', async () => {
    const authority = await createAuthority();
    expect((await authority.issue('routing')).key).not.toBe((await authority.issue('routing')).key);
  });
});

describe('credentials in a folder', () => {
  it('are read under the names that Kubernetes gives them', async () => {
    const issued = await (await createAuthority()).issue('routing');
    const folder = await mkdtemp(join(tmpdir(), 'baken-tls-'));
    await writeFile(join(folder, 'tls.crt'), issued.cert);
    await writeFile(join(folder, 'tls.key'), issued.key);
    await writeFile(join(folder, 'ca.crt'), issued.ca);
    expect(await readCredentials(folder)).toEqual(issued);
    await rm(folder, { recursive: true });
  });

  it('are missed by name when they are not there', async () => {
    await expect(readCredentials('/nowhere')).rejects.toThrow(/\/nowhere\/(tls|ca)\./);
  });
});
