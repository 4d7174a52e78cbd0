import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Small texts that leave the house and come back unread and unchanged: AES-256-GCM, written as base64url. The purpose is bound in, so a
 * token of one kind never opens as another.
 */
export interface TokenSealer {
  seal(text: string): string;
  /** Nothing when it is not ours, was changed, or was sealed with another key or for another purpose. */
  open(token: string): string | undefined;
}

/** secret: any text of at least 32 characters; the key is derived from it and the purpose. */
export const tokenSealer = (secret: string, purpose: string): TokenSealer => {
  const key = createHash('sha256').update(`baken ${purpose}\0${secret}`).digest();
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (token) => {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      try {
        const text = Buffer.concat([
          decipher.update(bytes.subarray(nonceBytes, -tagBytes)),
          decipher.final(),
        ]);
        return text.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
};
