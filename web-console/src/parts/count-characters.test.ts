import { describe, expect, it } from '@jest/globals';
import { charactersLeft } from './count-characters.ts';

describe('room for an answer', () => {
  it('is not mentioned while there is enough', () => {
    expect(charactersLeft('a'.repeat(3_499))).toBeUndefined();
    expect(charactersLeft('👍🏽'.repeat(1_000))).toBeUndefined();
  });

  it('is counted as people count', () => {
    expect(charactersLeft('a'.repeat(3_990))).toBe(10);
    expect(charactersLeft('👍🏽'.repeat(3_990))).toBe(10);
    expect(charactersLeft('a'.repeat(4_002))).toBe(-2);
  });
});
