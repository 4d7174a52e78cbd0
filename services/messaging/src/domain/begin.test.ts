import { describe, expect, it } from '@jest/globals';
import { giveUp, letIn, open, place } from './begin.ts';
import {
  after,
  afternoon,
  anna,
  bram,
  happened,
  id,
  running,
  saysOf,
  stateOf,
  waiting,
} from './testing/examples.ts';

const opening = {
  id,
  unit: 'volwassenen',
  language: 'fr',
  door: { nickname: { sealed: new Uint8Array([7]) }, answers: {} },
};
const offer = { id, unit: 'volwassenen', offerId: 'offer-1', counsellorId: anna };

describe('how a conversation begins', () => {
  it('opens once, however often intake hands it over', () => {
    const first = open(undefined, opening, afternoon);
    expect(saysOf(first)).toEqual(['opened']);
    expect(saysOf(open(stateOf(first), { ...opening, language: 'nl' }, after(5)))).toEqual([]);
    expect(stateOf(open(stateOf(first), { ...opening, language: 'nl' }, after(5))).language).toBe('fr');
  });

  it('takes the words of the door also when a counsellor was faster', () => {
    const early = letIn(undefined, offer, afternoon);
    expect(saysOf(early)).toEqual(['opened', 'started']);
    const complete = stateOf(open(stateOf(early), opening, after(1)));
    expect(complete).toMatchObject({ state: 'running', language: 'fr', door: opening.door });
  });

  it('takes the words of the door also when the place in the queue was told first', () => {
    const placed = stateOf(place(undefined, { id, unit: 'volwassenen' }, afternoon));
    expect(stateOf(open(placed, opening, after(1)))).toMatchObject({
      state: 'waiting',
      placed: true,
      language: 'fr',
    });
  });

  it('lets the counsellor in once, however often it is told', () => {
    const begun = letIn(waiting(), offer, after(60));
    expect(happened(stateOf(begun))).toEqual(['joined']);
    expect(saysOf(letIn(stateOf(begun), offer, after(61)))).toEqual([]);
  });

  it('lets a colleague take over: the first leaves, then the second joins', () => {
    const taken = letIn(running(), { ...offer, offerId: 'offer-2', counsellorId: bram }, after(600));
    expect(saysOf(taken)).toEqual(['handed-over']);
    expect(happened(stateOf(taken))).toEqual(['left', 'joined']);
    expect(stateOf(taken)).toMatchObject({ counsellor: { counsellorId: bram }, startedAt: afternoon });
  });
});

describe('a visitor who gives up waiting', () => {
  const leaving = { id, unit: 'volwassenen', because: 'left' };

  it('ends the conversation, and lets nobody in after it', () => {
    const gone = stateOf(giveUp(waiting(), leaving, after(60)));
    expect(gone).toMatchObject({ state: 'ended', by: 'visitor', visitorGone: true });
    expect(stateOf(letIn(gone, offer, after(61)))).toBe(gone);
  });

  it('leaves no words behind that intake hands over later', () => {
    const gone = giveUp(undefined, leaving, after(60));
    expect(saysOf(gone)).toEqual(['opened']);
    expect(stateOf(open(stateOf(gone), opening, after(61)))).toMatchObject({ door: { nickname: {} } });
  });

  it('does not end a conversation that has begun', () => {
    const begun = running();
    expect(stateOf(giveUp(begun, leaving, after(60)))).toBe(begun);
  });

  it('ends it when the page did not come back in time, and shows it to that visitor no more', () => {
    const lost = stateOf(giveUp(running(), { ...leaving, because: 'lost' }, after(400)));
    expect(lost).toMatchObject({ state: 'ended', by: 'visitor', visitorGone: true });
  });
});
