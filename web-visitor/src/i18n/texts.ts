import type { ConversationHead } from '@baken/protocol';
import type { DoorStatus } from '../session/door-status.ts';
import type { KeptClass, KeptGroup, NotKeptClass } from '../session/group-kept.ts';
import type { Tick } from '../session/tick-of.ts';

/**
 * Everything the page itself says, in one language and one form of address. A language that lacks a sentence does not compile. `word` is
 * the organisation's word for who is on the other side, `name` how they are called; `when`, `until` and `time` are already in words.
 */
export interface Texts {
  readonly frame: {
    readonly leave: string;
    readonly noLine: string;
    readonly shiftLeft: (presses: number) => string;
    readonly language: string;
    readonly call: (phone: string) => string;
    readonly otherHelp: string;
    readonly yes: string;
    readonly no: string;
    /** Between a day and a time. */
    readonly at: string;
  };
  readonly door: {
    readonly title: (name: string) => string;
    readonly whatHappens: string;
    readonly watched: string;
    readonly watchedText: string;
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
    /** `code` is Baken's: required, too-long, or something else. */
    readonly mistake: (code: string, field: string) => string;
    readonly range: (smallest: number, largest: number) => string;
    readonly tooOften: string;
  };
  readonly kept: {
    readonly title: string;
    readonly what: Readonly<Record<KeptClass, string>>;
    /** `what` is a list in words, `time` for example 6 months. */
    readonly says: (what: string, time: string, from: KeptGroup['from']) => string;
    readonly seenBy: (by: KeptGroup['seenBy'], word: string) => string;
    readonly notKept: Readonly<Record<NotKeptClass, string>>;
    readonly secrecy: string;
    readonly rights: string;
    readonly complaint: string;
  };
  readonly queue: {
    readonly position: (position: number) => string;
    readonly next: string;
    readonly offered: (word: string) => string;
    readonly before: (others: number) => string;
    readonly estimate: (time: string) => string;
    readonly noEstimate: string;
    readonly meanwhile: string;
    readonly stay: (time: string) => string;
    readonly think: string;
    readonly tell: string;
    readonly leave: string;
    readonly leaveSure: string;
    readonly leaveYes: string;
    readonly leaveNo: string;
  };
  readonly conversation: {
    /** `isRole`: `name` is only what they are, not how they are called. */
    readonly with: (name: string, isRole: boolean) => string;
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
    readonly timeUp: string;
    /** `stops`: the conversation is cut off, and not only rounded off. */
    readonly timeLeft: (time: string, stops: boolean) => string;
    readonly moreTime: (until: string) => string;
    readonly newMessages: string;
    readonly close: string;
    readonly closeSure: (canUndo: boolean) => string;
    readonly closeYes: string;
    readonly closeNo: string;
  };
  readonly closed: {
    readonly title: string;
    readonly opens: (when: string) => string;
    /** Empty: the organisation's own text says it. */
    readonly because: Readonly<Record<Extract<DoorStatus, { state: 'offline' }>['because'], string>>;
    readonly busy: string;
    readonly looking: string;
    readonly room: string;
    readonly blocked: string;
    readonly blockedText: (when: string | undefined) => string;
    readonly whileWaiting: string;
    readonly expired: string;
    readonly expiredText: (time: string) => string;
    readonly failedText: string;
    readonly reportsByPhone: string;
  };
  readonly farewell: {
    readonly title: (by: NonNullable<ConversationHead['endedBy']>) => string;
    readonly leftQueue: string;
    readonly notSent: string;
    readonly read: string;
    readonly readOnlyHere: string;
    readonly after: string;
    readonly traces: string;
    readonly again: string;
    readonly undo: (until: string | undefined) => string;
    readonly undoYes: string;
    readonly undoNo: string;
  };
}

/** A language's texts for a form of address. */
export type MakeTexts = (formal: boolean) => Texts;
