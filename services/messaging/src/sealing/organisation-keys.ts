import { createHash } from 'node:crypto';
import type { OrganisationKey, OrganisationKeys } from '../app/ports.ts';

const line = /^[0-9a-f]{64}$/i;

/**
 * The content of the key file: one key a line, 32 bytes as 64 hexadecimal digits. The first wraps; the others only open what they wrapped before. To
 * change the key, put a new one in front, wait until `baken_messaging_keys_to_rewrap_count` is 0, take the old one out. Undefined when it is not of this form.
 */
export const readOrganisationKeys = (content: string): OrganisationKeys | undefined => {
  const lines = content.split(/\s+/).filter((part) => part !== '');
  if (!lines.every((text) => line.test(text))) return undefined;
  const keys = lines.map((text) => organisationKey(Buffer.from(text, 'hex')));
  const [present] = keys;
  return present && { present, all: new Map(keys.map((key) => [key.id, key])) };
};

const organisationKey = (key: Uint8Array): OrganisationKey => ({
  id: createHash('sha256').update('baken organisation key').update(key).digest('hex').slice(0, 16),
  key,
});
