import { useEffect } from 'react';

export type ShortcutName = 'accept' | 'decline' | 'next' | 'previous' | 'waiting' | 'answer' | 'about';

/**
 * Keys that work everywhere on the desk, also in the answer box, so each needs Alt. They go by the place of the key, because with Alt some
 * keyboards write other letters. Ctrl and Alt together are AltGr, with which people write @ and €.
 */
export const shortcutKeys: Readonly<Record<ShortcutName, { readonly code: string; readonly key: string }>> = {
  accept: { code: 'Enter', key: 'Enter' },
  decline: { code: 'KeyX', key: 'X' },
  next: { code: 'ArrowDown', key: '↓' },
  previous: { code: 'ArrowUp', key: '↑' },
  waiting: { code: 'KeyW', key: 'W' },
  answer: { code: 'KeyR', key: 'R' },
  about: { code: 'KeyI', key: 'I' },
};

export const shortcutNames: readonly ShortcutName[] = [
  'accept',
  'decline',
  'next',
  'previous',
  'waiting',
  'answer',
  'about',
];

type KeyPress = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>;

/** Which shortcut a key press is, if any. */
export const shortcutOf = (press: KeyPress): ShortcutName | undefined =>
  press.altKey && !press.ctrlKey && !press.metaKey && !press.shiftKey
    ? shortcutNames.find((name) => shortcutKeys[name].code === press.code)
    : undefined;

/** Does what each shortcut says while the screen is shown. */
export const useShortcuts = (act: Readonly<Record<ShortcutName, () => void>>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const name = shortcutOf(event);
      if (name === undefined) return;
      event.preventDefault();
      act[name]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [act]);
};
