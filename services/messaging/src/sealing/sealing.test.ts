import { describe, expect, it } from '@jest/globals';
import { openLiveKeys } from './live-keys.ts';
import { readOrganisationKeys } from './organisation-keys.ts';
import { sealing } from './sealing.ts';

const key = sealing.makeKey();
const words = 'I have told nobody yet.';

describe('sealed words', () => {
  it('open with their key, where they belong', () => {
    expect(sealing.open(key, 'line/a/1', sealing.seal(key, 'line/a/1', words))).toBe(words);
  });

  it('do not open in another place, with another key, or when a bit was changed', () => {
    const sealed = sealing.seal(key, 'line/a/1', words);
    expect(() => sealing.open(key, 'line/a/2', sealed)).toThrow();
    expect(() => sealing.open(sealing.makeKey(), 'line/a/1', sealed)).toThrow();
    const changed = Uint8Array.from(sealed);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(() => sealing.open(key, 'line/a/1', changed)).toThrow();
  });

  it('look different each time the same is said', () => {
    const one = sealing.seal(key, 'line/a/1', words);
    expect(Buffer.from(sealing.seal(key, 'line/a/1', words)).equals(one)).toBe(false);
  });
});

describe('keys of the organisation', () => {
  const older = 'a1'.repeat(32);
  const newer = 'b2'.repeat(32);

  it('are read one a line, the first one wraps', () => {
    const keys = readOrganisationKeys(`${newer}\n${older}\n`);
    expect(keys?.present.id).toBe(readOrganisationKeys(newer)?.present.id);
    expect([...(keys?.all.keys() ?? [])]).toHaveLength(2);
  });

  it.each(['', 'secret', 'a1'.repeat(31), `${older} not-a-key`])(
    'are refused in any other form: %j',
    (content) => {
      expect(readOrganisationKeys(content)).toBeUndefined();
    },
  );

  it('give every replica the same live keys, and other ones each hour', () => {
    const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-11-24T${time}Z`);
    const liveKeys = () => {
      const keys = readOrganisationKeys(older);
      if (!keys) throw new Error('they must be readable');
      return openLiveKeys(keys);
    };
    const [one, other] = [liveKeys(), liveKeys()];
    expect(one.present(at('13:00'))).toEqual(other.present(at('13:59')));
    expect(one.present(at('14:00')).key).not.toEqual(one.present(at('13:59')).key);
    const announced = one.list(at('13:59')).map(({ id }) => id);
    expect(announced).toContain(other.present(at('12:00')).id);
    expect(announced).toContain(other.present(at('14:00')).id);
  });
});
