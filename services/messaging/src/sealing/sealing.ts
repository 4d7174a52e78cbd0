import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealing } from '../app/ports.ts';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

const openBytes = (key: Uint8Array, about: string, sealed: Uint8Array): Buffer => {
  const tagAt = sealed.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(tagAt));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, tagAt)), decipher.final()]);
};

/**
 * AES-256-GCM with a random nonce of 96 bits. One key seals the words of one conversation, or wraps data keys: both stay far below the 2³² messages
 * that NIST SP 800-38D allows for random nonces.
 */
export const sealing: Sealing = {
  seal: (key, about, words) => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
    cipher.setAAD(Buffer.from(about));
    const sealed = typeof words === 'string' ? cipher.update(words, 'utf8') : cipher.update(words);
    const rest = cipher.final();
    return Buffer.concat([nonce, sealed, rest, cipher.getAuthTag()]);
  },

  open: (key, about, sealed) => openBytes(key, about, sealed).toString('utf8'),
  openBytes,
  makeKey: () => randomBytes(keyBytes),
};
