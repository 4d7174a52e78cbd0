import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ok, type Result } from '@baken/kernel';
import { QueueChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import { GetQueueResponse } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import fc from 'fast-check';
import { queueMemory } from './queue-memory.ts';

/** Lets everything happen that is due: promises, and timers of no time. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await wait(1);
  }
};

/** Routing's queue: changes it and says how, as the live messages do. */
const setUp = () => {
  let order: string[] = [];
  let revision = 0;
  const changes: QueueChanged[] = [];
  const change = (part: Partial<QueueChanged>): void => {
    revision += 1;
    const left = new Set([...(part.left ?? []), ...(part.returned ?? [])]);
    order = [...(part.returned ?? []), ...order.filter((id) => !left.has(id)), ...(part.joined ?? [])];
    changes.push(QueueChanged.fromPartial({ unit: 'u', revision, ...part }));
  };
  let asked = 0;
  const memory = queueMemory((): Promise<Result<GetQueueResponse>> => {
    asked += 1;
    return Promise.resolve(ok(GetQueueResponse.fromPartial({ unit: 'u', revision, conversationIds: order })));
  }, 0);
  const positions = new Map<string, number>();
  return {
    ...{ memory, change, positions },
    asked: () => asked,
    order: () => order,
    deliver: (keep: (at: number) => boolean = () => true) => {
      changes.splice(0).forEach((one, at) => keep(at) && memory.changed(one));
    },
    watch: (id: string) => memory.watch(id, ({ position }) => positions.set(id, position)),
  };
};

describe('the queue as the gateway knows it', () => {
  it('tells everybody their new place when the first is helped', async () => {
    const { change, deliver, watch, positions } = setUp();
    change({ joined: ['ann', 'bo', 'cas'] });
    deliver();
    for (const id of ['ann', 'bo', 'cas']) watch(id);
    await settle();
    expect([...positions]).toEqual([
      ['ann', 1],
      ['bo', 2],
      ['cas', 3],
    ]);
    change({ left: ['ann'] });
    deliver();
    await settle();
    expect(positions.get('bo')).toBe(1);
    expect(positions.get('cas')).toBe(2);
  });

  it('asks once for the order and then lives by the changes', async () => {
    const { change, deliver, watch, asked } = setUp();
    change({ joined: ['ann'] });
    watch('ann');
    await settle();
    for (let at = 0; at < 20; at += 1) change({ joined: [`later-${String(at)}`] });
    deliver();
    await settle();
    expect(asked()).toBeLessThanOrEqual(2);
  });

  it('puts a visitor whose offer was passed on back at the front', async () => {
    const { change, deliver, watch, positions } = setUp();
    change({ joined: ['ann', 'bo'] });
    watch('bo');
    await settle();
    change({ returned: ['cas'] });
    deliver();
    await settle();
    expect(positions.get('bo')).toBe(3);
  });

  it('is exact again after any changes were lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('join', 'leave', 'return'), fc.boolean()), { maxLength: 12 }),
        async (acts) => {
          const { change, deliver, watch, positions, order, memory } = setUp();
          change({ joined: ['me'] });
          watch('me');
          await settle();
          for (const [at, [act, arrives]] of acts.entries()) {
            const other = order().find((id) => id !== 'me');
            if (act === 'join') change({ joined: [`j${String(at)}`] });
            else if (act === 'return') change({ returned: [`r${String(at)}`] });
            else if (other !== undefined) change({ left: [other] });
            deliver(() => arrives);
          }
          memory.mend();
          await settle();
          expect(positions.get('me')).toBe(order().indexOf('me') + 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
