import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { OfferAccepted, OfferMade } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { Presence, type Offer } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import { DeskChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import type { TestCounsellor } from './support/counsellor.ts';
import { openHelpline, type Helpline } from './support/helpline.ts';
import { wakings } from './support/wakings.ts';

jest.setTimeout(180_000);

/** Veilig Thuis: a queue without a limit. */
const unit = 'utrecht';
const many = { visitors: 1_000, counsellors: 50, doors: 20, replicas: 2 };

describe('the busiest evening', () => {
  let helpline: Helpline;
  afterEach(() => helpline.house.close());

  it('with a thousand visitors, fifty counsellors and two replicas has nobody twice, over capacity or out of order', async () => {
    const settings = { BAKEN_ROUTING_AWAY_AFTER_SECONDS: '600' };
    helpline = await openHelpline({ organisation: 'veilig-thuis', replicas: many.replicas, settings });
    const { house } = helpline;
    const made = await house.listen(OfferMade);
    const accepted = await house.listen(OfferAccepted);
    const wake = wakings(await house.live(), DeskChanged);
    const visitors = Array.from({ length: many.visitors }, (_, at) => helpline.visitor(at % many.replicas));
    const byId = new Map(visitors.map((visitor) => [visitor.id as string, visitor]));
    const helped: string[] = [];
    let overCapacity = 0;

    const help = async (counsellor: TestCounsellor, offer: Offer): Promise<void> => {
      const accepted = await counsellor.accept(offer).catch(() => undefined);
      if (!accepted) return;
      helped.push(offer.conversationId);
      await byId.get(offer.conversationId)?.conversationEnds('counsellor');
    };
    const work = async (counsellor: TestCounsellor): Promise<void> => {
      while (helped.length < many.visitors) {
        const woken = wake.next(counsellor.id);
        const { offers, conversationIds, capacity, presence } = await counsellor.desk();
        if (offers.length + conversationIds.length > capacity) overCapacity += 1;
        for (const offer of offers) await help(counsellor, offer);
        // Whoever is slow on a slow machine is set away, and comes back as people do.
        if (presence !== Presence.AVAILABLE) await counsellor.says('AVAILABLE');
        else if (offers.length === 0) await woken;
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
      helpline.counsellor(`c${String(at)}`, { at: at % many.replicas }),
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
  });
});
