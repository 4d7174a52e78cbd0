import { describe, expect, it } from '@jest/globals';
import type { Offer } from '@baken/protocol';
import { aDesk, id, minutesPast } from '../connection/testing/examples.ts';
import { surpriseOf, type AskedHere } from './desk-surprise.ts';

const nothing: AskedHere = { presence: undefined, offers: new Set() };
const offer: Offer = {
  offerId: 'offer',
  conversationId: id,
  unit: 'chat',
  language: 'nl',
  lapsesAt: minutesPast(1),
  waitingSince: minutesPast(0),
};
const offered = aDesk({ offers: [offer], conversationIds: [] });
const empty = aDesk({ conversationIds: [] });

describe('I am told', () => {
  it('when I was set away without having asked for it here', () => {
    expect(surpriseOf(aDesk(), aDesk({ presence: 'away' }), nothing)).toBe('went-away');
  });

  it('when a visitor who was offered to me went to somebody else', () => {
    expect(surpriseOf(offered, empty, nothing)).toBe('offer-lapsed');
  });
});

describe('I am not told', () => {
  it.each([
    ['what I did myself', aDesk(), aDesk({ presence: 'away' }), { ...nothing, presence: 'away' as const }],
    ['that a visitor is mine now', offered, aDesk({ conversationIds: [id] }), nothing],
    ['that a visitor whom I declined is gone', offered, empty, { ...nothing, offers: new Set(['offer']) }],
    ['that the same visitor is offered anew', offered, { ...offered, revision: 2 }, nothing],
    ['that I was away and still am', aDesk({ presence: 'away' }), aDesk({ presence: 'away' }), nothing],
  ])('%s', (_what, before, now, asked) => {
    expect(surpriseOf(before, now, asked)).toBeUndefined();
  });
});
