import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moveMarks, noMarks } from './marks.ts';

describe('how far a side is', () => {
  it('only moves forward', () => {
    const marks = moveMarks(noMarks, { delivered: 5, read: 3 }, 10);
    expect(moveMarks(marks, { delivered: 4, read: 2 }, 10)).toBe(marks);
  });

  it('has received what it has read', () => {
    expect(moveMarks(noMarks, { read: 4 }, 10)).toEqual({ delivered: 4, read: 4 });
  });

  it('cannot be further than what was said', () => {
    expect(moveMarks(noMarks, { delivered: 99, read: 99 }, 7)).toEqual({ delivered: 7, read: 7 });
  });

  it('ends at the same place in whatever order it is told', () => {
    const said = fc.record({ delivered: fc.nat(20), read: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(said), (all) => {
        const one = all.reduce((marks, each) => moveMarks(marks, each, 20), noMarks);
        const other = [...all].reverse().reduce((marks, each) => moveMarks(marks, each, 20), noMarks);
        expect(one).toEqual(other);
      }),
    );
  });
});
