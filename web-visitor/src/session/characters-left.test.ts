import { describe, expect, it } from '@jest/globals';
import { charactersLeft } from './characters-left.ts';

describe('room in a message', () => {
  it('is not spoken of while there is plenty', () => {
    expect(charactersLeft('a'.repeat(3_799))).toBeUndefined();
  });

  it('is counted down near the end', () => {
    expect(charactersLeft('a'.repeat(3_990))).toBe(10);
    expect(charactersLeft('a'.repeat(4_001))).toBe(-1);
  });

  it('counts a face as one', () => {
    expect(charactersLeft('🙂'.repeat(3_990))).toBe(10);
  });
});
