import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchSigningKeys, keysUnreachable, type SigningKeys } from '../src/console/identity/signing-keys.ts';
import { makeSigningPair, startIdentityServer, type IdentityServer } from './identity-server.ts';

const first = makeSigningPair('first');
const second = makeSigningPair('second');

let server: IdentityServer;
let keys: SigningKeys;
let milliseconds: number;

beforeEach(async () => {
  milliseconds = 0;
  server = await startIdentityServer([first]);
  keys = fetchSigningKeys(`${server.url}/realms/baken/protocol/openid-connect/certs`, () => milliseconds);
});

afterEach(() => server.stop());

describe('the keys of the identity server', () => {
  it('are asked for once, also when many people come at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => keys.getJWK('first')));
    await keys.getJWK('first');
    expect(server.asked()).toBe(1);
  });

  it('are asked for again when a token names a new one', async () => {
    await keys.getJWK('first');
    server.publish([first, second]);
    milliseconds += 6_000;
    await expect(keys.getJWK('second')).resolves.toMatchObject({ type: 'public' });
  });

  it('are not asked for by every token that names one that does not exist', async () => {
    for (let serial = 0; serial < 20; serial += 1) {
      await expect(keys.getJWK(`made-up-${serial}`)).rejects.toThrow('does not have');
    }
    expect(server.asked()).toBe(1);
  });

  it('are not taken from a server that answers something else', async () => {
    for (const nonsense of ['<html>', '{}', '[]', 'null']) {
      server.publish(nonsense);
      await expect(keys.getJWK('first')).rejects.toThrow(keysUnreachable);
    }
  });

  it('hold those for signatures only', async () => {
    const forEncryption = { ...second, published: { ...second.published, use: 'enc' } };
    server.publish([forEncryption, first]);
    await expect(keys.getJWK('second')).rejects.toThrow('does not have');
    await expect(keys.getJWK('first')).resolves.toMatchObject({ type: 'public' });
  });
});
