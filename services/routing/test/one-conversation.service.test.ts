import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  OfferAccepted,
  OfferDeclined,
  OfferLapsed,
  OfferMade,
  PresenceChanged,
  QueueJoined,
  QueueLeft,
} from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { OpeningChanged } from '@baken/proto/gen/baken/scheduling/v1/scheduling_facts.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import { openHelpline, type Helpline } from './support/helpline.ts';

jest.setTimeout(30_000);

/** Humanitas: one unit, a queue of ten, places kept for 300 seconds. */
const unit = 'luisterend-oog';

describe('a visitor and a counsellor', () => {
  let helpline: Helpline;
  const open = async (): Promise<Helpline> => (helpline = await openHelpline({ organisation: 'humanitas' }));
  afterEach(() => helpline.house.close());

  it('meet: joined, offered, accepted, ended, and the counsellor is free again', async () => {
    const { house } = await open();
    const facts = { joined: await house.listen(QueueJoined), made: await house.listen(OfferMade) };
    const accepted = await house.listen(OfferAccepted);
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const visitor = helpline.visitor();
    expect(await visitor.join(unit)).toBe('waiting 1');
    const offer = await anna.offered();
    expect(offer).toMatchObject({ conversationId: visitor.id, unit, language: 'nl' });
    expect(await visitor.place()).toBe('offered 1');
    house.clock.moveBy({ seconds: 5 });
    expect(await anna.accept(offer)).toMatchObject({ offers: [], conversationIds: [visitor.id] });
    expect(await visitor.place()).toBe('taken by anna');
    expect(await helpline.line(unit)).toEqual([]);
    await eventually('others hear it', () => accepted.length === 1);
    expect(accepted[0]?.body).toMatchObject({ conversationId: visitor.id, counsellorId: 'anna', unit });
    expect(accepted[0]?.body.waitedMs).toBeGreaterThanOrEqual(5_000);
    expect([facts.joined.length, facts.made.length]).toEqual([1, 1]);
    await visitor.conversationEnds();
    await visitor.becomes('gone: ended');
    await eventually('anna has nobody', async () => (await anna.desk()).conversationIds.length === 0);
  });

  it('do not count the end of a conversation twice when it is told twice', async () => {
    await open();
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const [first, second] = [helpline.visitor(), helpline.visitor()];
    await first.join(unit);
    await anna.accept(await anna.offered(first.id));
    const factId = await first.conversationEnds();
    await first.becomes('gone: ended');
    await second.join(unit);
    await anna.accept(await anna.offered(second.id));
    const before = await anna.desk();
    await first.conversationEnds('visitor', factId);
    await first.conversationEnds();
    const third = helpline.visitor();
    await third.join(unit);
    await anna.accept(await anna.offered(third.id));
    await second.becomes('taken by anna');
    expect((await anna.desk()).conversationIds).toEqual([...before.conversationIds, third.id]);
    expect(await helpline.room(unit)).toMatchObject({ waiting: 0 });
  });

  it('keep the visitor in front when a counsellor declines, and ask another one', async () => {
    const { house } = await open();
    const declined = await house.listen(OfferDeclined);
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const [first, second] = [helpline.visitor(), helpline.visitor()];
    await first.join(unit);
    await second.join(unit);
    const offer = await anna.offered(first.id);
    await anna.offered(second.id);
    await anna.decline(offer, 'known-to-me');
    expect(await first.place()).toBe('waiting 1');
    expect(await second.place()).toBe('offered 2');
    const bart = helpline.counsellor('bart');
    await bart.says('AVAILABLE');
    await bart.offered(first.id);
    await expect(anna.accept(offer)).rejects.toThrow('routing.offer-expired');
    await eventually('others hear it', () => declined.length === 1);
    expect(declined[0]?.body).toMatchObject({ counsellorId: 'anna', reason: 'known-to-me' });
  });

  it('take no free text as a reason, because facts carry no words', async () => {
    await open();
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    await helpline.visitor().join(unit);
    await expect(anna.decline(await anna.offered(), 'that is my neighbour')).rejects.toThrow(
      'routing.reason-unknown',
    );
  });

  it('lose nothing when an offer is not answered: the next counsellor is asked, and after two the first is away', async () => {
    const { house } = await open();
    const lapsed = await house.listen(OfferLapsed);
    const away = await house.listen(PresenceChanged);
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const visitor = helpline.visitor();
    await visitor.join(unit);
    const missed = await anna.offered(visitor.id);
    house.clock.moveBy({ seconds: 20 });
    await eventually('it is offered again', async () => {
      await anna.heartbeat();
      return (await anna.desk()).offers.some(({ offerId }) => offerId !== missed.offerId);
    });
    await expect(anna.accept(missed)).rejects.toThrow('routing.offer-expired');
    const bart = helpline.counsellor('bart');
    await bart.says('AVAILABLE');
    house.clock.moveBy({ seconds: 20 });
    await anna.heartbeat();
    await bart.accept(await bart.offered(visitor.id));
    await eventually('others hear of both', () => lapsed.length === 2);
    await eventually('anna is away', () => away.some(({ body }) => body.presence === 'away'));
    expect(await anna.desk()).toMatchObject({ presence: 4, offers: [] });
  });

  it('give back at once what a counsellor was being offered who takes a break', async () => {
    await open();
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const visitor = helpline.visitor();
    await visitor.join(unit);
    await anna.offered();
    expect(await anna.says('BREAK')).toMatchObject({ offers: [] });
    expect(await visitor.place()).toBe('waiting 1');
  });

  it('set a counsellor away who is not heard of any more', async () => {
    const { house } = await open();
    const [anna, bart] = [helpline.counsellor('anna'), helpline.counsellor('bart')];
    await anna.says('AVAILABLE');
    await bart.says('AVAILABLE');
    house.clock.moveBy({ seconds: 39 });
    await bart.heartbeat();
    house.clock.moveBy({ seconds: 2 });
    await eventually('only bart is signed in', async () => (await helpline.room(unit)).signedIn === 1);
    expect((await bart.desk()).presence).toBe(1);
  });

  it('find each other again when the page comes back within five minutes, and not after', async () => {
    const { house } = await open();
    const left = await house.listen(QueueLeft);
    const anna = helpline.counsellor('anna');
    await anna.says('BREAK');
    const [first, second] = [helpline.visitor(), helpline.visitor()];
    await first.join(unit);
    await second.join(unit);
    await first.losePage();
    house.clock.moveBy({ seconds: 299 });
    await anna.says('AVAILABLE');
    await anna.accept(await anna.offered(second.id));
    expect(await first.place()).toBe('waiting 1');
    await first.pageIsBack();
    await anna.offered(first.id);
    await first.losePage();
    house.clock.moveBy({ seconds: 300 });
    await first.becomes('gone: lost');
    await eventually('others hear it', () => left.some(({ body }) => body.because === 'lost'));
    expect(await second.place()).toBe('taken by anna');
  });

  it('part at closing time when they have not met, and go on when they have', async () => {
    const { house } = await open();
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const inConversation = helpline.visitor();
    await inConversation.join(unit);
    await anna.accept(await anna.offered());
    await anna.says('BREAK');
    const waiting = helpline.visitor();
    await waiting.join(unit);
    await house.tell(OpeningChanged, { unit, open: false, admits: false }, unit);
    await eventually('scheduling was asked whether it is true', () => helpline.askedScheduling() > 0);
    expect(await waiting.place()).toBe('waiting 1');
    helpline.closedNow(unit);
    await house.tell(OpeningChanged, { unit, open: false, admits: false }, unit);
    await waiting.becomes('gone: closed');
    expect(await inConversation.place()).toBe('taken by anna');
    expect(await helpline.room(unit)).toMatchObject({ waiting: 0 });
  });
});
