import { describe, expect, it } from '@jest/globals';
import { idlenessAt } from './idle.ts';

const minute = 60_000;

describe('a counsellor who is available and gives no sign of life', () => {
  it('is left in peace for ten minutes', () => {
    expect(idlenessAt(10 * minute - 1, 0, true)).toEqual({ kind: 'here' });
  });

  it('is asked after ten minutes, and has two to answer', () => {
    expect(idlenessAt(10 * minute, 0, true)).toEqual({ kind: 'asked', seconds: 120 });
    expect(idlenessAt(12 * minute - 1, 0, true)).toEqual({ kind: 'asked', seconds: 1 });
  });

  it('is gone when nobody answers', () => {
    expect(idlenessAt(12 * minute, 0, true)).toEqual({ kind: 'gone' });
  });

  it('is not asked while in conversation, on a break or away', () => {
    expect(idlenessAt(60 * minute, 0, false)).toEqual({ kind: 'here' });
  });
});
