import type { ConversationHead, Language } from '@baken/protocol';
import type { DoorMistake } from '../session/check-door.ts';
import type { KeptClass, KeptGroup, TermUnit } from '../session/group-kept.ts';
import type { Tick } from '../session/timeline.ts';

/**
 * Everything the page itself says, in one language and one form of address. A language that lacks a sentence does not compile. `word` is
 * the organisation's word for who is on the other side; `when` is a moment in words; `minutes` and other numbers are whole.
 */
export interface Texts {
  readonly chat: string;
  readonly frame: {
    readonly leave: string;
    readonly leaveExplained: string;
    readonly shiftLeft: (presses: number) => string;
    readonly language: string;
    readonly call: (phone: string) => string;
    readonly otherHelp: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly door: {
    readonly title: (name: string) => string;
    readonly whatHappens: string;
    readonly watched: string;
    readonly watchedText: string;
    readonly emergency: string;
    readonly optional: string;
    readonly nickname: string;
    readonly revealing: string;
    readonly unitClosed: (when: string | undefined) => string;
    readonly unitBusy: string;
    readonly choose: string;
    readonly rather: string;
    readonly consent: string;
    readonly consentYes: string;
    readonly consentNo: string;
    readonly start: string;
    readonly starting: string;
    readonly mistakes: string;
    readonly mistake: (code: DoorMistake['code'], field: string) => string;
    readonly range: (smallest: number, largest: number) => string;
    readonly tooOften: string;
  };
  readonly kept: {
    readonly title: string;
    readonly what: Readonly<Record<KeptClass, string>>;
    /** `what` is already a list in words. */
    readonly says: (what: string, term: string, from: KeptGroup['from']) => string;
    readonly seenBy: (by: KeptGroup['seenBy'], word: string) => string;
    readonly notKept: Readonly<Record<'network-address' | 'dossier', string>>;
    readonly term: (count: number, unit: TermUnit) => string;
    readonly secrecy: string;
    readonly rights: string;
    readonly contact: string;
    readonly complaint: string;
  };
  readonly queue: {
    readonly position: (position: number) => string;
    readonly next: string;
    readonly offered: (word: string) => string;
    readonly coming: (word: string) => string;
    readonly before: (others: number) => string;
    readonly estimate: (minutes: number) => string;
    readonly noEstimate: string;
    readonly meanwhile: string;
    readonly stay: (minutes: number) => string;
    readonly think: string;
    readonly tell: string;
    readonly turn: string;
    readonly leave: string;
    readonly leaveSure: string;
    readonly leaveYes: string;
    readonly leaveNo: string;
  };
  readonly conversation: {
    readonly with: (name: string) => string;
    readonly you: string;
    readonly messages: string;
    readonly write: string;
    readonly send: string;
    readonly enterSends: string;
    readonly types: (name: string) => string;
    readonly tick: Readonly<Record<Tick, string>>;
    readonly left: (characters: number) => string;
    readonly joined: (name: string) => string;
    readonly gone: (name: string) => string;
    readonly youBack: string;
    readonly youGone: string;
    readonly ended: string;
    readonly timeLeft: (minutes: number, hard: boolean) => string;
    readonly moreTime: (until: string) => string;
    readonly newMessages: string;
    readonly since: (minutes: number) => string;
    readonly noLine: string;
    readonly close: string;
    readonly closeSure: (canUndo: boolean) => string;
    readonly closeYes: string;
    readonly closeNo: string;
  };
  readonly closed: {
    readonly title: string;
    readonly opens: (when: string) => string;
    readonly because: Readonly<Record<'outside-hours' | 'last-entry-past' | 'nobody-there', string>>;
    readonly busy: string;
    readonly looking: string;
    readonly room: string;
    readonly toDoor: string;
    readonly back: string;
    readonly blocked: string;
    readonly blockedText: (when: string | undefined) => string;
    readonly whileWaiting: string;
    readonly expired: string;
    readonly expiredText: (minutes: number) => string;
    readonly noLine: string;
    readonly noLineText: string;
    readonly failed: string;
    readonly failedText: string;
    readonly again: string;
    readonly reportsByPhone: string;
  };
  readonly farewell: {
    readonly title: (by: ConversationHead['endedBy']) => string;
    readonly leftQueue: string;
    readonly notSent: string;
    readonly read: string;
    readonly readOnlyHere: string;
    readonly after: string;
    readonly traces: string;
    readonly again: string;
    readonly undoTitle: string;
    readonly undo: (until: string | undefined) => string;
    readonly undoYes: string;
    readonly undoNo: string;
  };
  readonly time: {
    readonly today: (time: string) => string;
    readonly tomorrow: (time: string) => string;
    readonly on: (day: string, time: string) => string;
  };
}

/** A language's texts for a form of address. */
export type MakeTexts = (formal: boolean) => Texts;

/** The page's languages, by their own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
};
