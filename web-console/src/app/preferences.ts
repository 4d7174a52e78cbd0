/** What this computer remembers: how the console looks and sounds. Nothing of a person or a conversation. */
type Preference = 'language' | 'sound' | 'notifications';

/** A browser may refuse its storage; then nothing is remembered. */
export const readPreference = (name: Preference): string | null => {
  try {
    return localStorage.getItem(`baken.${name}`);
  } catch {
    return null;
  }
};

export const keepPreference = (name: Preference, value: string): void => {
  try {
    localStorage.setItem(`baken.${name}`, value);
  } catch {
    // Not remembered: it holds until the page is closed.
  }
};
