import type { Fault } from '@baken/kernel';
import type { Language, PublicSettings, Status } from '@baken/protocol';
import type { MakeTexts, Texts } from '../i18n/texts.ts';
import type { DoorDraft } from '../session/check-door.ts';
import type { Session } from '../session/session.ts';

/** Everything that what is shown depends on. Nothing of it is kept anywhere but here, in the page's memory. */
export interface PageState {
  readonly language: Language;
  readonly makeTexts?: MakeTexts;
  readonly settings?: PublicSettings;
  readonly status?: Status;
  readonly session: Session;
  readonly draft: DoorDraft;
  /** What the visitor is writing in the conversation. */
  readonly writing: string;
  readonly enterSends: boolean;
  /** Play a sound when it is the visitor's turn: only who asked for it. */
  readonly tellTurn: boolean;
  /** The unit whose button brought them here. */
  readonly cameFor?: string;
  /** The door was shut when they came to it. Changes under the eyes of somebody who reads are said, and move nothing away. */
  readonly shut?: 'busy' | 'closed';
  /** Why the page cannot be shown yet. */
  readonly trouble?: Fault;
}

/** What the visitor can do. */
export interface Acts {
  fill(draft: Partial<DoorDraft>): void;
  enter(): void;
  backToDoor(): void;
  leaveQueue(): void;
  write(text: string): void;
  send(): void;
  setEnterSends(enterSends: boolean): void;
  setTellTurn(tellTurn: boolean): void;
  /** These lines have arrived; `seen` when they can be seen. */
  reached(sequence: number, seen: boolean): void;
  close(): void;
  takeBack(): void;
  finish(): void;
  speak(language: Language): void;
  tryAgain(): void;
  leaveQuickly(): void;
}

/** What a view is given. */
export interface Shown extends PageState {
  readonly settings: PublicSettings;
  readonly t: Texts;
  /** For rights and for what is kept, where some organisations are more formal. */
  readonly official: Texts;
  readonly act: Acts;
  /** Milliseconds since 1970, by Baken's clock. */
  readonly now: () => number;
}
