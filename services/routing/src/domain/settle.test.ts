import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limitOf, roomOf } from './room.ts';
import { settle, type QueueStep, type QueueView } from './settle.ts';
import { after, anna, deskOf, noon, offerTo, visitor } from './testing/examples.ts';
import { newUnitQueue, type UnitQueue } from './unit-queue.ts';

const joins = (...numbers: readonly number[]): readonly QueueStep[] =>
  numbers.map((number) => ({ kind: 'join', conversationId: visitor(number), language: 'nl' }));

const view = (differing: Partial<QueueView> = {}): QueueView => ({
  hasQueue: true,
  limit: 10,
  signedIn: 1,
  written: new Set(),
  departed: new Set(),
  now: noon,
  ...differing,
});

const codesOf = ({ refusals }: ReturnType<typeof settle>) => [...refusals.values()].map(({ code }) => code);

describe('joining the queue', () => {
  it('gives numbers out in the order of coming', () => {
    const { queue, change } = settle(newUnitQueue('chat'), joins(1, 2), view());
    expect(queue.admitted.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(change).toEqual({
      unit: 'chat',
      revision: 1,
      joined: [visitor(1), visitor(2)],
      left: [],
      length: 2,
    });
  });

  it('lets nobody in beyond the limit, even when two come at once', () => {
    const nine = { ...newUnitQueue('chat'), length: 9 };
    const settled = settle(nine, joins(1, 2), view());
    expect(settled.change.joined).toEqual([visitor(1)]);
    expect(codesOf(settled)).toEqual(['routing.queue-full']);
  });

  it('is busy, not full, where there is no queue', () => {
    expect(codesOf(settle(newUnitQueue('chat'), joins(1), view({ hasQueue: false, limit: 0 })))).toEqual([
      'routing.busy',
    ]);
  });

  it('is let in beyond the limit together with a counsellor who has room', () => {
    const step: QueueStep = {
      kind: 'join',
      conversationId: visitor(1),
      language: 'nl',
      offer: offerTo(anna),
    };
    const settled = settle(newUnitQueue('chat'), [step], view({ hasQueue: false, limit: 0 }));
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
    expect(settle(queue, joins(1), view({ written: new Set([visitor(1)]) })).queue).toBe(queue);
  });

  it('finds the place of whoever leaves in the same moment', () => {
    const full = { ...newUnitQueue('chat'), length: 10 };
    const leaves: QueueStep = { kind: 'leave', conversationId: visitor(7) };
    const settled = settle(full, [...joins(1), leaves], view({ departed: new Set([visitor(7)]) }));
    expect(settled.change).toMatchObject({ joined: [visitor(1)], left: [visitor(7)], length: 10 });
  });
});

describe('leaving the queue', () => {
  const leaves: QueueStep = { kind: 'leave', conversationId: visitor(1) };
  const departed = new Set([visitor(1)]);

  it('is counted once, however often it is settled', () => {
    const one = { ...newUnitQueue('chat'), length: 1 };
    const { queue } = settle(one, [leaves, leaves], view({ departed }));
    expect(queue).toMatchObject({ length: 0, revision: 1 });
    expect(settle(queue, [leaves], view({ departed })).queue).toBe(queue);
    expect(settle(queue, [leaves], view()).queue).toBe(queue);
  });
});

describe('the count of a queue', () => {
  /** The store as a list of what each visitor's entry says, with every crash that may happen between two writes. */
  type Entry = { inLine: boolean; counted: boolean };
  const act = fc.record({
    what: fc.constantFrom('join', 'leave', 'settle-leave', 'mark', 'write'),
    who: fc.nat(12),
  });

  it('is exact after any order of joins, leaves, crashes and repairs, and never beyond the limit', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
        let queue: UnitQueue = newUnitQueue('chat');
        const entries = new Map<number, Entry>();
        const number = (id: string) =>
          Array.from({ length: 13 }, (_, n) => n).find((n) => visitor(n) === id) ?? 0;
        const look = () =>
          view({
            limit: 5,
            written: new Set([...entries.keys()].map(visitor)),
            departed: new Set(
              [...entries].filter(([, entry]) => entry.counted && !entry.inLine).map(([who]) => visitor(who)),
            ),
          });
        const write = () => {
          for (const { conversationId } of queue.admitted)
            if (!entries.has(number(conversationId)))
              entries.set(number(conversationId), { inLine: true, counted: true });
        };
        const mark = () => {
          for (const id of queue.leaving) {
            const entry = entries.get(number(id));
            if (entry && !entry.inLine) entry.counted = false;
          }
        };
        for (const { what, who } of acts) {
          const entry = entries.get(who);
          if (what === 'write') write();
          if (what === 'mark') mark();
          if (what === 'leave' && entry) entry.inLine = false;
          if (what === 'join' || what === 'settle-leave') {
            write();
            const step: QueueStep =
              what === 'join'
                ? { kind: 'join', conversationId: visitor(who), language: 'nl' }
                : { kind: 'leave', conversationId: visitor(who) };
            ({ queue } = settle(queue, [step], look()));
          }
          expect(queue.length).toBeLessThanOrEqual(5);
        }
        write();
        const leaves = [...entries.keys()].map((who): QueueStep => ({
          kind: 'leave',
          conversationId: visitor(who),
        }));
        ({ queue } = settle(queue, leaves, look()));
        expect(queue.length).toBe([...entries.values()].filter(({ inLine }) => inLine).length);
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
