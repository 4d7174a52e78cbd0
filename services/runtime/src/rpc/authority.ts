import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { Credentials } from './credentials.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const validDays = 30;

/** Issues certificates to the services of one machine. It lives in memory and dies with the process. */
export interface Authority {
  issue(service: string): Promise<Credentials>;
}

/**
 * A certificate authority made at start, so that the way from service to service is the same on a developer's machine and in
 * a test as in a cluster: both ends show a certificate, and nobody else's is believed.
 */
export const createAuthority = async (): Promise<Authority> => {
  const keys = await makeKeys();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: 'CN=Baken local authority',
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  const ca = root.toString('pem');
  return { issue: (service) => issueFor(service, root, keys.privateKey, ca) };
};

const issueFor = async (
  service: string,
  root: x509.X509Certificate,
  signingKey: CryptoKey,
  ca: string,
): Promise<Credentials> => {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity(),
    subject: [{ CN: [service] }],
    issuer: root.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([
        x509.ExtendedKeyUsage.serverAuth,
        x509.ExtendedKeyUsage.clientAuth,
      ]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: service },
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ],
  });
  const key = x509.PemConverter.encode(
    await crypto.subtle.exportKey('pkcs8', keys.privateKey),
    'PRIVATE KEY',
  );
  return { key, cert: certificate.toString('pem'), ca };
};

const makeKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** Begins a day early: a machine whose clock is behind still believes it. */
const validity = () => {
  const day = 24 * 60 * 60 * 1000;
  return { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + validDays * day) };
};
