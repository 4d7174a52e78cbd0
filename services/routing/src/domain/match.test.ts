import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { match, nextDesk } from './match.ts';
import { after, anna, bart, counsellor, deskOf, noon, visitor, waiting } from './testing/examples.ts';

const namesOf = (pairs: ReturnType<typeof match>) =>
  pairs.map(({ entry, desk }) => [entry.sequence, desk.counsellorId]);

const taken = (number: number) =>
  ({ kind: 'taken', conversationId: visitor(number), unit: 'chat', offerId: '', since: noon }) as never;

describe('who is offered to whom', () => {
  it('offers the visitor who has waited longest first', () => {
    const pairs = match([[waiting(1), waiting(2)]], [deskOf(anna, { capacity: 1 })], noon);
    expect(namesOf(pairs)).toEqual([[1, 'anna']]);
  });

  it('asks the counsellor who has been free longest', () => {
    const desks = [deskOf(anna, { freeSince: after(60) }), deskOf(bart, { freeSince: after(30) })];
    expect(namesOf(match([[waiting(1)]], desks, noon))).toEqual([[1, 'bart']]);
  });

  it('asks whoever has nobody before whoever has room beside a conversation', () => {
    const desks = [deskOf(anna, { slots: [taken(9)] }), deskOf(bart, { freeSince: after(30) })];
    expect(namesOf(match([[waiting(1), waiting(2), waiting(3)]], desks, noon))).toEqual([
      [1, 'bart'],
      [2, 'anna'],
      [3, 'bart'],
    ]);
  });

  it('gives nobody more than their capacity', () => {
    const pairs = match([[1, 2, 3, 4].map((number) => waiting(number))], [deskOf(anna)], noon);
    expect(namesOf(pairs)).toEqual([
      [1, 'anna'],
      [2, 'anna'],
    ]);
  });

  it('asks nobody who is on a break, or who serves another unit', () => {
    const desks = [deskOf(anna, { presence: 'break' }), deskOf(bart, { units: ['other'] })];
    expect(match([[waiting(1)]], desks, noon)).toEqual([]);
  });

  it('takes the one who came first when a counsellor serves two units', () => {
    const desk = deskOf(anna, { units: ['chat', 'youth'], capacity: 1 });
    const lines = [[waiting(5)], [waiting(3, { unit: 'youth' })]];
    expect(namesOf(match(lines, [desk], noon))).toEqual([[3, 'anna']]);
  });

  it('keeps the order of a unit even when somebody further back joined earlier', () => {
    const returned = waiting(1, { joinedAt: after(100) });
    const pairs = match([[returned, waiting(2)]], [deskOf(anna, { capacity: 1 })], noon);
    expect(namesOf(pairs)).toEqual([[1, 'anna']]);
  });

  it('does not ask a counsellor again who declined this visitor a moment ago, but offers them the next one', () => {
    const declined = waiting(1, { resting: [{ counsellorId: anna, until: after(60) }] });
    expect(namesOf(match([[declined, waiting(2)]], [deskOf(anna, { capacity: 1 })], noon))).toEqual([
      [2, 'anna'],
    ]);
    expect(namesOf(match([[declined]], [deskOf(anna)], after(60)))).toEqual([[1, 'anna']]);
  });

  it('never skips a visitor whom a free counsellor could have had, whatever the queues and desks', () => {
    const unit = fc.constantFrom('chat', 'youth', 'north');
    const lines = fc
      .array(fc.tuple(unit, fc.nat(300)), { maxLength: 30 })
      .map((visitors) =>
        ['chat', 'youth', 'north'].map((name) =>
          visitors
            .map(([of, joined], index) => waiting(index + 1, { unit: of, joinedAt: after(joined) }))
            .filter((entry) => entry.unit === name),
        ),
      );
    const desks = fc
      .array(
        fc.record({
          units: fc.uniqueArray(unit, { minLength: 1 }),
          capacity: fc.integer({ min: 1, max: 3 }),
        }),
      )
      .map((all) => all.map((desk, index) => deskOf(counsellor(`c${String(index)}`), desk)));
    fc.assert(
      fc.property(lines, desks, (queues, all) => {
        const pairs = match(queues, all, noon);
        for (const desk of all)
          expect(pairs.filter((pair) => pair.desk === desk).length).toBeLessThanOrEqual(desk.capacity);
        for (const line of queues) {
          const offered = pairs.filter(({ entry }) => line.includes(entry)).map(({ entry }) => entry);
          expect(offered).toEqual(line.slice(0, offered.length));
        }
        const served = new Set(pairs.map(({ entry }) => entry));
        const left = all.filter((desk) => pairs.filter((pair) => pair.desk === desk).length < desk.capacity);
        for (const entry of queues.flat())
          if (!served.has(entry)) expect(left.filter((desk) => desk.units.includes(entry.unit))).toEqual([]);
      }),
    );
  });
});

describe('who would be asked next', () => {
  it('is whoever has been free longest, and nobody when all are in conversation', () => {
    const full = deskOf(anna, { capacity: 0 });
    const free = deskOf(bart);
    expect(nextDesk('chat', [full, free])?.counsellorId).toBe('bart');
    expect(nextDesk('chat', [full])).toBeUndefined();
    expect(nextDesk('youth', [free])).toBeUndefined();
  });
});
