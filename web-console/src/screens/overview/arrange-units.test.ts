import { describe, expect, it } from '@jest/globals';
import { arrangeUnits, firstJoined, type UnitNow } from './arrange-units.ts';

const unit = (name: string, joined: readonly string[] = [], signedIn = 0): UnitNow => ({
  unit: name,
  signedIn,
  free: 0,
  waiting: joined.map((joinedAt, index) => ({
    conversationId: `${name}-${index}`,
    joinedAt,
    offered: false,
  })),
});

const at = (minute: number): string => `2026-11-23T12:0${minute}:00.000Z`;
const many = Array.from({ length: 20 }, (_one, index) => unit(`quiet-${index}`));
const names = (units: readonly UnitNow[]) => units.map((one) => one.unit);

describe('the coordinator’s units', () => {
  it('begin with the one where somebody waits longest', () => {
    const { busy } = arrangeUnits([
      ...many,
      unit('on', [], 2),
      unit('short', [at(5)]),
      unit('long', [at(7), at(1)]),
    ]);
    expect(names(busy)).toEqual(['long', 'short', 'on']);
  });

  it('name those together where nobody waits and nobody is on', () => {
    expect(arrangeUnits([...many, unit('on', [], 1)]).quiet).toHaveLength(20);
  });

  it('stay where they are, all of them, when they are few', () => {
    const { busy, quiet } = arrangeUnits([unit('adults'), unit('young', [at(1)])]);
    expect(names(busy)).toEqual(['adults', 'young']);
    expect(quiet).toEqual([]);
  });

  it('tell the longest wait, in whatever order they are listed', () => {
    expect(firstJoined(unit('chat', [at(3), at(2), at(4)]))).toBe(at(2));
  });
});
