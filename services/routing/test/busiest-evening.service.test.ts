import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { OfferAccepted, OfferMade } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { DeskChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import type { TestCounsellor } from './support/counsellor.ts';
import { openHelpline, type Helpline } from './support/helpline.ts';
import { wakings } from './support/wakings.ts';

jest.setTimeout(180_000);

/** Veilig Thuis: a queue without a limit. */
const unit = 'utrecht';
const many = { visitors: 1_000, counsellors: 50, doors: 20 };

describe('the busiest evening', () => {
  let helpline: Helpline;
  afterEach(() => helpline.house.close());

  it.each([1, 2])(
    'a thousand visitors and fifty counsellors at %d replicas: nobody twice, nobody over capacity, nobody out of order',
    async (replicas) => {
      helpline = await openHelpline({ organisation: 'veilig-thuis', replicas });
      const { house } = helpline;
      const made = await house.listen(OfferMade);
      const accepted = await house.listen(OfferAccepted);
      const wake = wakings(await house.live(), DeskChanged);
      const visitors = Array.from({ length: many.visitors }, (_, at) => helpline.visitor(at % replicas));
      const byId = new Map(visitors.map((visitor) => [visitor.id as string, visitor]));
      const helped: string[] = [];
      let overCapacity = 0;

      const work = async (counsellor: TestCounsellor): Promise<void> => {
        await counsellor.says('AVAILABLE');
        while (helped.length < many.visitors) {
          const woken = wake.next(counsellor.id);
          const { offers, conversationIds, capacity } = await counsellor.desk();
          if (offers.length + conversationIds.length > capacity) overCapacity += 1;
          for (const offer of offers) {
            await counsellor.accept(offer);
            helped.push(offer.conversationId);
            await byId.get(offer.conversationId)?.conversationEnds('counsellor');
          }
          await counsellor.heartbeat();
          if (offers.length === 0) await woken;
        }
        wake.all();
      };
      const comes = new Map<string, { readonly asked: number; readonly answered: number }>();
      const come = async (door: number): Promise<void> => {
        for (const [at, visitor] of visitors.entries()) {
          if (at % many.doors !== door) continue;
          const asked = performance.now();
          expect(await visitor.join(unit)).toMatch(/^(waiting|offered|taken)/);
          comes.set(visitor.id, { asked, answered: performance.now() });
        }
      };
      const counsellors = Array.from({ length: many.counsellors }, (_, at) =>
        helpline.counsellor(`c${String(at)}`, { at: at % replicas }),
      );
      await counsellors[0]?.says('AVAILABLE');
      await Promise.all([
        ...counsellors.map(work),
        ...Array.from({ length: many.doors }, (_, door) => come(door)),
      ]);

      expect(overCapacity).toBe(0);
      expect(new Set(helped).size).toBe(many.visitors);
      await eventually('every fact came', () => accepted.length >= many.visitors);
      expect(new Set(accepted.map(({ body }) => body.conversationId)).size).toBe(accepted.length);
      const offeredAt = new Map(
        made.map(({ body, news }) => [body.conversationId, news.happenedAtMs] as const).reverse(),
      );
      const outOfOrder = [...comes].filter(([id, { answered }]) =>
        [...comes].some(
          ([other, { asked }]) =>
            asked > answered && (offeredAt.get(id) ?? 0) > (offeredAt.get(other) ?? Infinity),
        ),
      );
      expect(outOfOrder).toEqual([]);
      expect(await helpline.line(unit)).toEqual([]);
    },
  );
});
