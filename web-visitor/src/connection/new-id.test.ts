import { isId } from '@baken/kernel';
import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.ts';

describe('ids that the page makes', () => {
  it('have the shape that Baken knows, and carry the time at which they were made', () => {
    const at = Date.parse('2026-11-24T14:00:00.123Z');
    const id = newId(at, crypto.randomUUID());
    expect(isId(id)).toBe(true);
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at);
  });

  it('are never the same twice', () => {
    expect(newId(0, crypto.randomUUID())).not.toBe(newId(0, crypto.randomUUID()));
  });
});
