import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/**
 * The public keys of the identity server, by key id: fetched when a token names one that is not known yet, then kept.
 *
 * keycloak-connect brings a fetcher of its own. This one takes its place because that one has no deadline, asks once per
 * request while the server is down, and lets an answer that is not JSON end the process.
 */
export interface SigningKeys {
  /** The name is keycloak-connect's. Rejects with `keysUnreachable` when the server does not answer, otherwise when the key is unknown. */
  getJWK(keyId: string): Promise<KeyObject>;
}

/** keycloak-connect keeps no more of a reason than its text, so the text has to say which it was. */
export const keysUnreachable = 'the identity server gives no keys';

const answerDeadlineMilliseconds = 3_000;

/** A token with a made-up key id costs the identity server at most one question in this time. */
const questionGapMilliseconds = 5_000;

/** A realm also publishes keys for other uses; what is not an RSA key for signatures is none of ours. */
const signingKey = z.object({
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
});
const keySet = z.object({ keys: z.array(z.unknown()) });

/** certificatesUrl: where the realm publishes its keys. monotonicMilliseconds: real time, which a journey cannot move. */
export const fetchSigningKeys = (
  certificatesUrl: string,
  monotonicMilliseconds: () => number = () => performance.now(),
): SigningKeys => {
  let known = new Map<string, KeyObject>();
  let asked: Promise<void> | undefined;
  let answeredAt = Number.NEGATIVE_INFINITY;

  const ask = async (): Promise<void> => {
    const signal = AbortSignal.timeout(answerDeadlineMilliseconds);
    const answer = await fetch(certificatesUrl, { signal, redirect: 'error' });
    if (!answer.ok) throw new Error(keysUnreachable);
    const { keys } = keySet.parse(await answer.json());
    const forSignatures = keys.flatMap((key) => signingKey.safeParse(key).data ?? []);
    known = new Map(
      forSignatures.map(({ kid, kty, n, e }) => [
        kid,
        createPublicKey({ key: { kty, n, e }, format: 'jwk' }),
      ]),
    );
    answeredAt = monotonicMilliseconds();
  };

  const askOnce = (): Promise<void> => {
    asked ??= ask().finally(() => {
      asked = undefined;
    });
    return asked;
  };

  return {
    getJWK: async (keyId) => {
      if (!known.has(keyId) && monotonicMilliseconds() - answeredAt > questionGapMilliseconds) {
        await askOnce().catch((reason: unknown) => {
          throw new Error(keysUnreachable, { cause: reason });
        });
      }
      const key = known.get(keyId);
      if (key === undefined) throw new Error('the token names a key that the realm does not have');
      return key;
    },
  };
};
