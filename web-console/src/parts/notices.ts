import { createStore, type Store } from '../connection/store.ts';

/** A sentence for a while. Trouble stays a little longer and is read out at once. */
export interface Notice {
  readonly serial: number;
  readonly kind: 'news' | 'trouble';
  readonly text: string;
}

export interface Notices {
  readonly shown: Store<readonly Notice[]>;
  tell(text: string): void;
  warn(text: string): void;
  remove(serial: number): void;
}

/** More at the same time would be noise. */
const most = 3;

export const createNotices = (): Notices => {
  const shown = createStore<readonly Notice[]>([]);
  let serial = 0;
  const add = (kind: Notice['kind'], text: string): void => {
    const others = shown.get().filter((notice) => notice.text !== text);
    shown.set([...others, { serial: (serial += 1), kind, text }].slice(-most));
  };
  return {
    shown,
    tell: (text) => add('news', text),
    warn: (text) => add('trouble', text),
    remove: (gone) => shown.set(shown.get().filter((notice) => notice.serial !== gone)),
  };
};
