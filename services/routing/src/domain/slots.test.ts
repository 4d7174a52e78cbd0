import { describe, expect, it } from '@jest/globals';
import { roomAt, type Desk, type DeskDecision } from './desk.ts';
import { finish, release, reserve, take } from './slots.ts';
import { after, anna, bart, deskOf, noon, offerId, offerOf, visitor } from './testing/examples.ts';

const most = 2;
const deskAfter = (decision: DeskDecision): Desk => {
  if (!decision.ok) throw new Error(decision.fault.code);
  return decision.value.state;
};
const codeOf = (decision: DeskDecision) => (decision.ok ? undefined : decision.fault.code);
const first = { offerId: offerId(1), conversationId: visitor(1) };
const holding = deskAfter(reserve(deskOf(anna), [offerOf(visitor(1))], 0));

describe('room at a desk', () => {
  it('is reserved for an offer before the visitor is offered', () => {
    expect(roomAt(holding)).toBe(1);
    expect(holding.slots).toMatchObject([{ kind: 'offered', conversationId: visitor(1) }]);
  });

  it('is refused beyond the capacity, all offers or none', () => {
    const three = [1, 2, 3].map((number) => offerOf(visitor(number), anna, number));
    expect(codeOf(reserve(deskOf(anna), three, 0))).toBe('routing.desk-moved');
    expect(codeOf(reserve(deskOf(anna), three.slice(0, 2), 0))).toBeUndefined();
  });

  it.each([
    ['a counsellor on a break', deskOf(anna, { presence: 'break' })],
    ['a counsellor of another unit', deskOf(anna, { units: ['youth'] })],
    ['a desk that changed since it was looked at', deskOf(anna, { revision: 3 })],
  ])('is refused at %s', (_whose, desk) => {
    expect(codeOf(reserve(desk, [offerOf(visitor(1))], 0))).toBe('routing.desk-moved');
  });
});

describe('a slot', () => {
  it('becomes a conversation in hand when its counsellor accepts, once', () => {
    const taken = deskAfter(take(holding, first, after(5)));
    expect(taken.slots).toMatchObject([{ kind: 'taken', conversationId: visitor(1) }]);
    expect(taken).toMatchObject({ missedOffers: 0, freeSince: after(5) });
    expect(deskAfter(take(taken, first, after(9)))).toBe(taken);
  });

  it('cannot be taken for another visitor, or when it was given back', () => {
    expect(codeOf(take(holding, { ...first, conversationId: visitor(2) }, noon))).toBe(
      'routing.offer-expired',
    );
    expect(codeOf(take(deskOf(anna), first, noon))).toBe('routing.offer-expired');
    expect(codeOf(take(undefined, first, noon))).toBe('routing.desk-missing');
  });

  it('is free again when its conversation is over, and its counsellor is free since then', () => {
    const taken = deskAfter(take(holding, first, after(5)));
    const done = deskAfter(finish(taken, visitor(1), after(900)));
    expect(done).toMatchObject({ slots: [], freeSince: after(900) });
    expect(deskAfter(finish(done, visitor(1), after(999)))).toBe(done);
  });

  it('is not given back any more once it was taken', () => {
    const taken = deskAfter(take(holding, first, after(5)));
    expect(deskAfter(release(taken, offerId(1), 'withdrawn', most, after(6)))).toBe(taken);
  });
});

describe('an offer that was not accepted', () => {
  it('lets others go first after it was declined', () => {
    const declined = deskAfter(release(holding, offerId(1), 'declined', most, after(7)));
    expect(declined).toMatchObject({
      slots: [],
      freeSince: after(7),
      missedOffers: 0,
      presence: 'available',
    });
  });

  it('costs the counsellor no turn when it was taken back', () => {
    const back = deskAfter(release(holding, offerId(1), 'withdrawn', most, after(7)));
    expect(back).toMatchObject({ slots: [], freeSince: noon, missedOffers: 0 });
  });

  it('sets a counsellor away who misses two in a row', () => {
    const once = deskAfter(release(holding, offerId(1), 'missed', most, after(20)));
    expect(once).toMatchObject({ presence: 'available', missedOffers: 1 });
    const again = deskAfter(reserve(once, [offerOf(visitor(2), anna, 2)], once.revision));
    const decision = release(again, offerId(2), 'missed', most, after(40));
    expect(deskAfter(decision)).toMatchObject({ presence: 'away', slots: [] });
    expect(decision).toMatchObject({ value: { events: [{ kind: 'presence-changed', presence: 'away' }] } });
  });

  it('forgives a missed offer to who accepts the next one', () => {
    const once = deskAfter(release(holding, offerId(1), 'missed', most, after(20)));
    const again = deskAfter(reserve(once, [offerOf(visitor(2), anna, 2)], once.revision));
    const taken = take(again, { offerId: offerId(2), conversationId: visitor(2) }, after(30));
    expect(deskAfter(taken).missedOffers).toBe(0);
  });

  it('changes nothing at a desk that was never asked', () => {
    const other = deskOf(bart);
    expect(deskAfter(release(other, offerId(1), 'missed', most, after(20)))).toBe(other);
  });
});
