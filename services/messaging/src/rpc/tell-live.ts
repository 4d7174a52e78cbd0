import type { Clock, ConversationId } from '@baken/kernel';
import { LiveEvent, LiveFrame, NotesChanged } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';
import type { LiveRoom } from '@baken/runtime';
import type { Live, LiveKeys, Sealing } from '../app/ports.ts';
import { lineToWire, marksToWire, reachToWire, sideToWire } from './to-wire.ts';

const nonceBytes = 12;

/** Tells gateways what happens, encrypted: whoever listens on the bus without a gateway's keys learns that something happened in some conversation. */
export const tellLive = (needs: {
  readonly room: LiveRoom;
  readonly keys: LiveKeys;
  readonly sealing: Sealing;
  readonly clock: Clock;
}): Live => {
  const { room, keys, sealing, clock } = needs;

  const tell = (id: ConversationId, kind: LiveEvent['kind'], sequence = 0): void => {
    const { id: keyId, key } = keys.present(clock.now());
    const sealed = sealing.seal(key, id, LiveEvent.encode({ kind }).finish());
    room.publish(LiveFrame, id, {
      keyId,
      nonce: sealed.subarray(0, nonceBytes),
      sealed: sealed.subarray(nonceBytes),
      sequence,
    });
  };

  return {
    line: (id, written) => tell(id, { $case: 'event', value: lineToWire(id, written) }, written.sequence),
    typing: (id, side, typing) => tell(id, { $case: 'typing', value: { side: sideToWire(side), typing } }),
    marks: (id, side, marks) =>
      tell(id, { $case: 'marks', value: { side: sideToWire(side), marks: marksToWire(marks) } }),
    reach: (id, side, reachable) =>
      tell(id, { $case: 'reach', value: { side: sideToWire(side), reach: reachToWire(reachable) } }),
    notes: (id) => room.publish(NotesChanged, id, { conversationId: id }),
  };
};
