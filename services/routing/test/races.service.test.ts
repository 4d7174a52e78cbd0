import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import { openHelpline, type Helpline } from './support/helpline.ts';

jest.setTimeout(60_000);

/** Veilig Thuis: a queue without a limit. */
const unit = 'utrecht';

describe('two at once', () => {
  let helpline: Helpline;
  const open = async (replicas: number): Promise<Helpline> =>
    (helpline = await openHelpline({ organisation: 'veilig-thuis', replicas }));
  afterEach(() => helpline.house.close());

  it('accepting the same offer is one conversation', async () => {
    await open(2);
    const [here, there] = [helpline.counsellor('anna'), helpline.counsellor('anna', { at: 1 })];
    await here.says('AVAILABLE');
    const visitor = helpline.visitor();
    await visitor.join(unit);
    const offer = await here.offered();
    const desks = await Promise.all([here.accept(offer), there.accept(offer), here.accept(offer)]);
    for (const desk of desks) expect(desk.conversationIds).toEqual([visitor.id]);
  });

  it('accepting the same visitor is refused to whoever was not asked', async () => {
    await open(2);
    const [anna, bart] = [helpline.counsellor('anna'), helpline.counsellor('bart', { at: 1 })];
    await anna.says('AVAILABLE');
    await bart.says('AVAILABLE');
    const visitor = helpline.visitor();
    await visitor.join(unit);
    const offer = await eventually('one of them is asked', async () =>
      [...(await anna.desk()).offers, ...(await bart.desk()).offers].at(0),
    );
    const outcomes = await Promise.allSettled([anna.accept(offer), bart.accept(offer)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const taken = [...(await anna.desk()).conversationIds, ...(await bart.desk()).conversationIds];
    expect(taken).toEqual([visitor.id]);
  });

  it('leaving and accepting leaves nobody half in a conversation', async () => {
    await open(2);
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    for (let round = 0; round < 10; round += 1) {
      const visitor = helpline.visitor(round % 2);
      await visitor.join(unit);
      const offer = await anna.offered(visitor.id);
      const [accepted] = await Promise.allSettled([anna.accept(offer), visitor.leave()]);
      const place = await visitor.place();
      expect(place).toBe(accepted.status === 'fulfilled' ? 'taken by anna' : 'gone: left');
      if (accepted.status === 'fulfilled') await visitor.conversationEnds();
      await eventually('anna has room again', async () => {
        const desk = await anna.desk();
        return desk.conversationIds.length + desk.offers.length === 0;
      });
    }
    expect(await helpline.room(unit)).toMatchObject({ waiting: 0 });
  });
});
