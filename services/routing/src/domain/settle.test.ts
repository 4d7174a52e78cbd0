import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limitOf, roomOf } from './room.ts';
import { settle, type QueueStep, type QueueView } from './settle.ts';
import { after, anna, deskOf, noon, offerTo, visitor } from './testing/examples.ts';
import { newUnitQueue } from './unit-queue.ts';

const joins = (...numbers: readonly number[]): readonly QueueStep[] =>
  numbers.map((number) => ({ kind: 'join', conversationId: visitor(number), language: 'nl' }));

const view = (differing: Partial<QueueView> = {}): QueueView => ({
  hasQueue: true,
  limitOf: () => 10,
  signedIn: 1,
  isWritten: () => false,
  now: noon,
  ...differing,
});
const noQueue = view({ hasQueue: false, limitOf: () => 0 });

const codesOf = ({ refusals }: ReturnType<typeof settle>) => [...refusals.values()].map(({ code }) => code);

describe('joining the queue', () => {
  it('gives numbers out in the order of coming', () => {
    const { queue, change } = settle(newUnitQueue('chat'), joins(1, 2), view());
    expect(change).toMatchObject({ unit: 'chat', revision: 1, left: [], length: 2 });
    expect(change.joined).toMatchObject([
      { conversationId: visitor(1), sequence: 1 },
      { conversationId: visitor(2), sequence: 2 },
    ]);
    expect(queue.admitted).toEqual(change.joined);
  });

  it('lets nobody in beyond the limit, even when two come at once', () => {
    const nine = { ...newUnitQueue('chat'), length: 9 };
    const settled = settle(nine, joins(1, 2), view());
    expect(settled.change.joined).toMatchObject([{ conversationId: visitor(1) }]);
    expect(codesOf(settled)).toEqual(['routing.queue-full']);
  });

  it('is busy, not full, where there is no queue', () => {
    expect(codesOf(settle(newUnitQueue('chat'), joins(1), noQueue))).toEqual(['routing.busy']);
  });

  it('is let in beyond the limit together with a counsellor who has room', () => {
    const step: QueueStep = {
      kind: 'join',
      conversationId: visitor(1),
      language: 'nl',
      offer: offerTo(anna),
    };
    const settled = settle(newUnitQueue('chat'), [step], noQueue);
    expect(settled.queue.admitted).toMatchObject([{ conversationId: visitor(1), offer: offerTo(anna) }]);
  });

  it('is refused with nobody signed in, and when a coordinator closed the door', () => {
    expect(codesOf(settle(newUnitQueue('chat'), joins(1), view({ signedIn: 0 })))).toEqual([
      'routing.nobody-on',
    ]);
    const closed = { ...newUnitQueue('chat'), doorClosed: true };
    expect(codesOf(settle(closed, joins(1), view()))).toEqual(['routing.door-closed']);
  });

  it('happens once for the same visitor', () => {
    const { queue } = settle(newUnitQueue('chat'), joins(1), view());
    expect(settle(queue, joins(1), view()).queue).toBe(queue);
    const again = settle(queue, joins(1), view({ isWritten: (id) => id === visitor(1) }));
    expect(again.queue).toBe(queue);
  });

  it('finds the place of whoever leaves in the same moment', () => {
    const full = { ...newUnitQueue('chat'), length: 10 };
    const leaves: QueueStep = { kind: 'leave', conversationId: visitor(7) };
    const settled = settle(full, [...joins(1), leaves], view());
    expect(settled.change).toMatchObject({
      joined: [{ conversationId: visitor(1) }],
      left: [visitor(7)],
      length: 10,
    });
  });
});

describe('the admitted', () => {
  it('are remembered until their entries are known to be written', () => {
    const { queue } = settle(newUnitQueue('chat'), joins(1, 2), view());
    const next = settle(queue, joins(3), view({ isWritten: (id) => id === visitor(1) })).queue;
    expect(next.admitted.map(({ conversationId }) => conversationId)).toEqual([visitor(2), visitor(3)]);
  });
});

describe('the count of a queue', () => {
  const leaves: QueueStep = { kind: 'leave', conversationId: visitor(1) };

  it('goes down by who leaves, and is never less than nobody', () => {
    const one = { ...newUnitQueue('chat'), length: 1 };
    expect(settle(one, [leaves], view()).queue).toMatchObject({ length: 0, revision: 1 });
    expect(settle(newUnitQueue('chat'), [leaves], view()).queue.length).toBe(0);
  });

  it('is put right after a crash, and says so by leaving a revision out', () => {
    const wrong = { ...newUnitQueue('chat'), length: 5, revision: 7 };
    expect(settle(wrong, [{ kind: 'recount', tooMany: 2 }], view()).queue).toMatchObject({
      length: 3,
      revision: 9,
    });
  });

  it('is who joined without who left, and never beyond the limit, in any order', () => {
    const act = fc.record({ joins: fc.boolean(), who: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(fc.array(act, { maxLength: 8 }), { maxLength: 30 }), (batches) => {
        let queue = newUnitQueue('chat');
        const ever = new Set<string>();
        const inLine: string[] = [];
        for (const batch of batches) {
          const left = new Set<number>();
          const steps = batch.flatMap(({ joins: joining, who }): readonly QueueStep[] => {
            const conversationId = visitor(who);
            if (joining) return [{ kind: 'join', conversationId, language: 'nl' }];
            if (left.has(who) || !inLine.includes(conversationId)) return [];
            left.add(who);
            return [{ kind: 'leave', conversationId }];
          });
          const { queue: after, change } = settle(
            queue,
            steps,
            view({ limitOf: () => 5, isWritten: (id) => ever.has(id) }),
          );
          for (const gone of change.left) inLine.splice(inLine.indexOf(gone), 1);
          for (const { conversationId } of change.joined) {
            inLine.push(conversationId);
            ever.add(conversationId);
          }
          queue = after;
          expect(queue.length).toBe(inLine.length);
          expect(queue.length).toBeLessThanOrEqual(5);
          expect(new Set(inLine).size).toBe(inLine.length);
        }
      }),
    );
  });
});

describe('the room of a unit', () => {
  const limited = { kind: 'limited', places: 10 } as const;

  it('is what a coordinator said last, else what the file says', () => {
    expect(limitOf(newUnitQueue('chat'), limited)).toBe(10);
    expect(limitOf({ ...newUnitQueue('chat'), limit: 3 }, limited)).toBe(3);
    expect(limitOf({ ...newUnitQueue('chat'), limit: 3 }, { kind: 'none' })).toBe(0);
  });

  it('is the free counsellors where there is no queue', () => {
    const room = roomOf(newUnitQueue('chat'), { kind: 'none' }, [deskOf(anna)]);
    expect(room).toMatchObject({ signedIn: 1, free: 2, placesLeft: 2, hasQueue: false });
  });

  it('is none for newcomers while somebody waits for the free counsellors', () => {
    const waitedFor = { ...newUnitQueue('chat'), length: 1 };
    expect(roomOf(waitedFor, { kind: 'none' }, [deskOf(anna)]).placesLeft).toBe(0);
  });

  it('is none with nobody signed in', () => {
    expect(roomOf(newUnitQueue('chat'), limited, []).placesLeft).toBe(0);
    const away = deskOf(anna, { presence: 'away', lastHeartbeatAt: after(0) });
    expect(roomOf(newUnitQueue('chat'), limited, [away])).toMatchObject({ signedIn: 0, placesLeft: 0 });
  });
});
