import { describe, expect, it } from '@jest/globals';
import { shortcutOf } from './shortcuts.ts';

const press = (code: string, held: readonly string[] = []) => ({
  code,
  altKey: held.includes('alt'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
});

describe('a shortcut', () => {
  it('is pressed with Alt', () => {
    expect(shortcutOf(press('Enter', ['alt']))).toBe('accept');
    expect(shortcutOf(press('ArrowDown', ['alt']))).toBe('next');
  });

  it.each([
    ['a plain letter', press('KeyX')],
    ['an @ that is written with AltGr', press('KeyR', ['alt', 'ctrl'])],
    ['a shortcut of the computer', press('KeyW', ['meta'])],
    ['another key', press('KeyQ', ['alt'])],
  ])('is not %s', (_what, key) => {
    expect(shortcutOf(key)).toBeUndefined();
  });
});
