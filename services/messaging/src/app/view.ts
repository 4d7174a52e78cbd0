import type { Clock } from '@baken/kernel';
import { doorToShow, type Reader } from '../domain/access.ts';
import type { Conversation } from '../domain/conversation.ts';
import { endsAt } from '../domain/duration.ts';
import type { MarksOfBoth } from '../domain/marks.ts';
import { visitorUntil } from '../domain/reach.ts';
import type { Aliases, DataKey, Sealing } from './ports.ts';
import { aboutAnswers, aboutNickname, openTexts } from './seal-words.ts';
import type { Settings } from './settings.ts';

/** A conversation as this reader may see it. */
export interface View {
  readonly conversation: Conversation;
  readonly lastSequence: number;
  readonly counsellorAlias: string;
  readonly endsAt: Temporal.Instant | undefined;
  readonly visitorUntil: Temporal.Instant | undefined;
  readonly marks: MarksOfBoth;
  /** What only counsellors see; empty for the visitor. */
  readonly nickname: string;
  readonly answers: readonly { readonly question: string; readonly value: string }[];
  readonly extensionsLeft: number;
}

export interface ViewNeeds {
  readonly sealing: Sealing;
  readonly aliases: Pick<Aliases, 'find'>;
  readonly settings: Settings;
  readonly clock: Clock;
}

/** Throws FaultError sealed-shut when the key does not open what was said at the door. */
export const viewOf = async (
  { sealing, aliases, settings: { rules, terms }, clock }: ViewNeeds,
  conversation: Conversation,
  reader: Reader,
  known: { readonly key: DataKey; readonly marks: MarksOfBoth; readonly lastSequence: number },
): Promise<View> => {
  const { id } = conversation;
  const counsellor = conversation.state === 'waiting' ? undefined : conversation.counsellor;
  const running = conversation.state === 'running' ? conversation : undefined;
  const door = reader === 'visitor' ? {} : doorToShow(conversation, terms, clock.now());
  const open = (about: string, sealed: Uint8Array | undefined): readonly string[] =>
    sealed ? openTexts(sealing, known.key, about, sealed) : [];
  const left =
    running && rules.duration.kind === 'limited' ? rules.duration.extensions - running.extensions : 0;
  return {
    conversation,
    lastSequence: known.lastSequence,
    marks: known.marks,
    counsellorAlias: counsellor ? await aliases.find(counsellor.counsellorId) : '',
    endsAt: running && endsAt(running, rules),
    visitorUntil: running && visitorUntil(running, rules),
    nickname: open(aboutNickname(id), door.nickname)[0] ?? '',
    answers: inPairs(open(aboutAnswers(id), door.answers)),
    extensionsLeft: reader === 'visitor' ? 0 : Math.max(0, left),
  };
};

const inPairs = (texts: readonly string[]): View['answers'] =>
  texts.flatMap((question, index) => (index % 2 === 0 ? [{ question, value: texts[index + 1] ?? '' }] : []));
