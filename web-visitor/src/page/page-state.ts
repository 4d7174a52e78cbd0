import type { Language, PublicSettings, Status } from '@baken/protocol';
import type { MakeTexts } from '../i18n/texts.ts';
import type { DoorDraft } from '../session/entry-of.ts';
import type { Session } from '../session/session.ts';

/** Everything that what is shown depends on. Nothing of it is kept anywhere but here, in the page's memory. */
export interface PageState {
  readonly language: Language;
  readonly session: Session;
  readonly draft: DoorDraft;
  /** What the visitor is writing in the conversation. */
  readonly writing: string;
  readonly enterSends: boolean;
  /** Play a sound when it is the visitor's turn: only who asked for it. */
  readonly tellTurn: boolean;
  /** Presses of Shift so far; the third leaves. */
  readonly shifts: number;
  readonly makeTexts?: MakeTexts;
  readonly settings?: PublicSettings;
  readonly status?: Status;
  /** The unit whose button brought them here. */
  readonly cameFor?: string | undefined;
  /** The door was shut when they came to it. What changes under the eyes of somebody who reads is said, and moves nothing away. */
  readonly shut?: 'busy' | 'closed' | undefined;
}

/** What the visitor can do. */
export interface Acts {
  fill(draft: Partial<DoorDraft>): void;
  enter(): void;
  toDoor(): void;
  leaveQueue(): void;
  write(text: string): void;
  send(): void;
  setEnterSends(enterSends: boolean): void;
  setTellTurn(tellTurn: boolean): void;
  close(): void;
  takeBack(): void;
  finish(): void;
  speak(language: Language): void;
  leaveQuickly(): void;
}
