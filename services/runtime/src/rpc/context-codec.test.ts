import { describe, expect, it } from '@jest/globals';
import { roles } from '@baken/kernel';
import type { Actor, ConversationId, CounsellorId } from '@baken/kernel';
import fc from 'fast-check';
import { decodeIntroduction, encodeIntroduction } from './context-codec.ts';

const anyId = fc.uuid({ version: 7 }).map((id) => id as ConversationId);
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: 'anonymous' }),
  anyId.map((conversationId): Actor => ({ kind: 'visitor', conversationId })),
  fc.record({
    kind: fc.constant('staff' as const),
    counsellorId: fc.uuid().map((id) => id as CounsellorId),
    roles: fc.uniqueArray(fc.constantFrom(...roles)),
    units: fc.array(fc.string({ minLength: 1 })),
    alias: fc.string({ unit: 'grapheme' }),
  }),
  fc.string({ minLength: 1 }).map((service): Actor => ({ kind: 'system', service })),
);

describe('the introduction of an actor', () => {
  it('arrives as it was sent, whoever the actor is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), anyActor, (organisation, actor) => {
        expect(decodeIntroduction(encodeIntroduction({ organisation, actor }))).toEqual({
          organisation,
          actor,
        });
      }),
    );
  });

  it('is an introduction or nothing, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const introduction = decodeIntroduction(bytes);
        if (introduction) expect(decodeIntroduction(encodeIntroduction(introduction))).toEqual(introduction);
      }),
    );
  });

  it('is nothing when a byte of an id is lost', () => {
    const conversationId = '018bcfe5-6800-7707-8707-07070707070' as ConversationId;
    const bytes = encodeIntroduction({ organisation: 'caw', actor: { kind: 'visitor', conversationId } });
    expect(decodeIntroduction(bytes)).toBeUndefined();
  });

  it.each<[string, Actor]>([
    ['a service without a name', { kind: 'system', service: '' }],
    [
      'staff without an id',
      { kind: 'staff', counsellorId: '' as CounsellorId, roles: [], units: [], alias: 'Anna' },
    ],
    [
      'staff whose id is a sentence',
      { kind: 'staff', counsellorId: 'I feel awful' as CounsellorId, roles: [], units: [], alias: 'Anna' },
    ],
  ])('is nothing for %s', (_, actor) => {
    expect(decodeIntroduction(encodeIntroduction({ organisation: 'caw', actor }))).toBeUndefined();
  });
});
