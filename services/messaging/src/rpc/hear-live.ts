import { isId, type Clock } from '@baken/kernel';
import { Side } from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import { LiveEvent, LiveFrame } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';
import type { LiveRoom } from '@baken/runtime';
import type { LineWriter, LiveKeys, Sealing } from '../app/ports.ts';

/**
 * Replicas hear each other's lines, so that the next one is seldom tried with a number that is taken. It only saves work: a replica that hears nothing finds out
 * from the store. Frames are opened, not believed: whoever can write on the bus cannot make us skip a number.
 */
export const hearLive = (needs: {
  readonly room: LiveRoom;
  readonly keys: LiveKeys;
  readonly sealing: Sealing;
  readonly clock: Clock;
  readonly writer: Pick<LineWriter, 'isBehind' | 'learn'>;
}): (() => void) => {
  const { room, keys, sealing, clock, writer } = needs;
  return room.hear(LiveFrame, '*', ({ keyId, nonce, sealed, sequence }, id) => {
    if (sequence === 0 || !isId(id) || !writer.isBehind(id, sequence)) return;
    const key = keys.find(keyId, clock.now());
    if (!key) return;
    const { kind } = LiveEvent.decode(sealing.openBytes(key.key, id, Buffer.concat([nonce, sealed])));
    if (kind?.$case !== 'event' || kind.value.kind?.$case !== 'message') return;
    const { side, clientMessageId } = kind.value.kind.value;
    writer.learn(id, {
      sequence: kind.value.sequence,
      atMs: kind.value.atMs,
      line: { kind: 'message', side: side === Side.VISITOR ? 'visitor' : 'counsellor', clientMessageId },
    });
  });
};
