import { describe, expect, it } from '@jest/globals';
import { accept, decline, lapse, offer, withdraw } from './answer-offer.ts';
import type { QueueEntry } from './queue-entry.ts';
import { after, anna, bart, noon, offerId, offerTo, waiting } from './testing/examples.ts';

const offered = waiting(1, { state: { kind: 'offered', offer: offerTo(anna) } });
const byAnna = { offerId: offerId(1), counsellorId: anna };
const stateOf = (decision: ReturnType<typeof offer>): QueueEntry => {
  if (!decision.ok) throw new Error(decision.fault.code);
  return decision.value.state;
};
const codeOf = (decision: ReturnType<typeof offer>) => (decision.ok ? undefined : decision.fault.code);

describe('offering a visitor', () => {
  it('puts a visitor who waits before one counsellor', () => {
    expect(stateOf(offer(waiting(1), offerTo(anna)))).toEqual(offered);
  });

  it('is refused when the visitor is offered to somebody else, or gone', () => {
    expect(codeOf(offer(offered, offerTo(bart, 2)))).toBe('routing.not-waiting');
    const gone = waiting(1, { state: { kind: 'gone', because: 'left', at: noon } });
    expect(codeOf(offer(gone, offerTo(bart, 2)))).toBe('routing.not-waiting');
    expect(codeOf(offer(undefined, offerTo(bart, 2)))).toBe('routing.entry-missing');
  });

  it('is refused while the visitor cannot be reached', () => {
    const lost = waiting(1, { reach: { kind: 'lost', since: noon } });
    expect(codeOf(offer(lost, offerTo(anna)))).toBe('routing.not-waiting');
  });
});

describe('accepting an offer', () => {
  it('begins the conversation with exactly that counsellor and says how long the visitor waited', () => {
    const decision = accept(offered, byAnna, after(10));
    expect(stateOf(decision).state).toEqual({ kind: 'taken', ...byAnna, since: after(10) });
    expect(decision).toMatchObject({ value: { events: [{ kind: 'offer-accepted' }] } });
    const [event] = decision.ok ? decision.value.events : [];
    expect(event?.kind === 'offer-accepted' && event.waited.total('seconds')).toBe(9);
  });

  it('changes nothing the second time', () => {
    const taken = stateOf(accept(offered, byAnna, after(10)));
    expect(accept(taken, byAnna, after(90))).toEqual({ ok: true, value: { state: taken, events: [] } });
  });

  it('is refused to a counsellor who was not asked', () => {
    expect(codeOf(accept(offered, { ...byAnna, counsellorId: bart }, after(1)))).toBe(
      'routing.offer-expired',
    );
  });

  it('is refused when somebody else helps this visitor already', () => {
    const taken = stateOf(accept(offered, byAnna, after(10)));
    expect(codeOf(accept(taken, { offerId: offerId(2), counsellorId: bart }, after(11)))).toBe(
      'routing.offer-taken',
    );
  });

  it.each([
    ['one second before its time is up', 19, undefined],
    ['at the very moment its time is up', 20, 'routing.offer-expired'],
  ])('answers %s', (_when, seconds, code) => {
    expect(codeOf(accept(offered, byAnna, after(seconds)))).toBe(code);
  });
});

describe('an offer that is not accepted', () => {
  it('leaves the visitor where they were when it is declined, and rests from that counsellor', () => {
    const declined = stateOf(decline(offered, { ...byAnna, reason: 'known-to-me' }, after(60)));
    expect(declined).toEqual(waiting(1, { resting: [{ counsellorId: anna, until: after(60) }] }));
  });

  it('cannot be declined by somebody who was not asked', () => {
    const decision = decline(offered, { ...byAnna, counsellorId: bart, reason: 'other' }, after(60));
    expect(codeOf(decision)).toBe('routing.offer-expired');
  });

  it('lapses when its time is up, and not before', () => {
    expect(stateOf(lapse(offered, offerId(1), after(19)))).toBe(offered);
    expect(stateOf(lapse(offered, offerId(1), after(20)))).toEqual(waiting(1));
  });

  it('is taken back at once when its counsellor is not there any more', () => {
    expect(stateOf(withdraw(offered, offerId(1)))).toEqual(waiting(1));
  });

  it('is not taken back when it is another offer by now', () => {
    expect(stateOf(withdraw(offered, offerId(7)))).toBe(offered);
    expect(stateOf(lapse(offered, offerId(7), after(20)))).toBe(offered);
  });
});
