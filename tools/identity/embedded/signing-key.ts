import { createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import type { JWK } from 'oidc-provider';

/** The key of one issuer's life: made at its start, known to nobody after its end. */
export interface SigningKey {
  /** With its private part, for oidc-provider. */
  readonly jwk: JWK;
  /** The payload of a token that this key signed and that has not ended, otherwise undefined. */
  readonly read: (token: string) => Readonly<Record<string, unknown>> | undefined;
}

export const createSigningKey = (): SigningKey => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey);
  return {
    jwk: { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' },
    read: (token) => {
      const [header, payload, signature, ...rest] = token.split('.');
      if (header === undefined || payload === undefined || signature === undefined || rest.length > 0)
        return undefined;
      const signed = Buffer.from(`${header}.${payload}`);
      if (!verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))) return undefined;
      const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
      return isClaims(claims) && Number(claims['exp']) * 1000 > Date.now() ? claims : undefined;
    },
  };
};

const isClaims = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
