import { createDecipheriv } from 'node:crypto';
import type { LiveKey } from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { LiveEvent, type LiveFrame } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';

const tagBytes = 16;

/**
 * Opens what messaging sends over live subjects. The keys change every hour; one that is not known yet is asked for once, and a frame that
 * cannot be opened is nothing: its reader finds the gap and asks for what was said.
 */
export const liveKeys = (
  ask: () => Promise<readonly LiveKey[]>,
): ((conversationId: string, frame: LiveFrame) => Promise<LiveEvent | undefined>) => {
  const keys = new Map<string, Uint8Array>();
  let asking: Promise<void> | undefined;

  const refresh = async (): Promise<void> => {
    const found = await ask();
    keys.clear();
    for (const { keyId, key } of found) keys.set(keyId, key);
  };

  return async (conversationId, frame) => {
    if (!keys.has(frame.keyId)) await (asking ??= refresh().finally(() => (asking = undefined)));
    const key = keys.get(frame.keyId);
    return key === undefined ? undefined : openFrame(key, conversationId, frame);
  };
};

const openFrame = (key: Uint8Array, conversationId: string, frame: LiveFrame): LiveEvent | undefined => {
  const decipher = createDecipheriv('aes-256-gcm', key, frame.nonce);
  decipher.setAAD(Buffer.from(conversationId));
  decipher.setAuthTag(frame.sealed.subarray(-tagBytes));
  try {
    const opened = Buffer.concat([decipher.update(frame.sealed.subarray(0, -tagBytes)), decipher.final()]);
    return LiveEvent.decode(opened);
  } catch {
    return undefined;
  }
};
